create or replace function zimmet.decide_join(command_id uuid, request_id int, seen_version int, is_accepted boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'decide_join',
    jsonb_build_array(request_id, seen_version, is_accepted));
  proposal zimmet_data.join_proposal;
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  elsif is_accepted is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'isAccepted'));
  end if;
  select p.* into proposal from zimmet_data.join_proposal p
  where p.request_id = decide_join.request_id and p.decided_at is null;
  perform zimmet_private.lock_both(request_id, coalesce(proposal.master_id, request_id));
  r := zimmet_private.open_request('decide_join', request_id, seen_version);
  update zimmet_data.join_proposal p
  set decided_at = r.changed_at, decided_by = zimmet_private.my_staff_id(), is_accepted = decide_join.is_accepted
  where p.request_id = r.id and p.at = proposal.at;
  if not is_accepted then
    return zimmet_private.finish_command(command_id, r, 'decide_join',
      jsonb_build_object('masterId', proposal.master_id, 'isAccepted', false));
  end if;
  return zimmet_private.join_to(
    command_id, r, zimmet_private.open_master(proposal.master_id, r.id), proposal.proposed_by);
end
$$;
comment on function zimmet.decide_join(uuid, int, int, boolean) is
  'Birleştirme önerisini onayla ya da reddet: somebody else than who proposed it; the rules of joining are asked again.';
grant execute on function zimmet.decide_join(uuid,int,int,boolean) to zimmet_staff;
