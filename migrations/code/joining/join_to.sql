create or replace function zimmet_private.join_to(command_id uuid, child zimmet_data.request, master zimmet_data.request, proposer int)
returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  answer jsonb;
  own zimmet_data.request;
begin
  child := zimmet_private.end_hold(child);
  insert into zimmet_data.joining (request_id, at, master_id, joined_by, proposed_by, from_directorate_id)
  values (child.id, child.changed_at, master.id, me, proposer, child.directorate_id);
  child.master_id := master.id;
  if child.directorate_id <> master.directorate_id then
    child.hand_over_count := child.hand_over_count + 1;
    child := zimmet_private.move_custody(child, master.directorate_id, 'joined', me);
  end if;
  perform zimmet_private.take_voices(child, master);
  perform zimmet_private.join_further(child, master);
  answer := zimmet_private.finish_command(command_id, child, 'join',
    jsonb_build_object('masterId', master.id, 'proposedBy', proposer));
  select q.* into child from zimmet_data.request q where q.id = child.id;
  own := zimmet_private.own_legal_clock(master);
  update zimmet_data.joining j set shift_seconds = zimmet_private.join_shift(child, master)
  where j.request_id = child.id and j.ended_at is null;
  -- Of all of them, so that whichever is separated first, the master''s own is known to those that stay.
  update zimmet_data.joining j
  set legal_basis_before = own.legal_basis_id, legal_since_before = own.legal_since, legal_was_extended = own.legal_is_extended
  where j.master_id = master.id and j.ended_at is null;
  perform zimmet_private.follow_joinings(own, 'join_into', jsonb_build_object('requestId', child.id));
  return answer;
end
$$;
comment on function zimmet_private.join_to(uuid, zimmet_data.request, zimmet_data.request, int) is
  'Does the joining of two locked requests; what refuses it was asked before.';
