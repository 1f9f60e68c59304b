create or replace function zimmet.propose_join(command_id uuid, request_id int, seen_version int, master_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'propose_join',
    jsonb_build_array(request_id, seen_version, master_id, words));
  me int := zimmet_private.my_staff_id();
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.lock_both(request_id, master_id);
  r := zimmet_private.open_request('propose_join', request_id, seen_version);
  perform zimmet_private.open_master(master_id, r.id);
  -- A proposal that nobody has decided gives way to the new one.
  update zimmet_data.join_proposal p set decided_at = r.changed_at, decided_by = me, is_accepted = false
  where p.request_id = r.id and p.decided_at is null;
  insert into zimmet_data.join_proposal (request_id, at, master_id, proposed_by, words)
  values (r.id, r.changed_at, master_id, me, said);
  return zimmet_private.finish_command(command_id, r, 'propose_join',
    jsonb_build_object('masterId', master_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.propose_join(uuid, int, int, int, text) is
  'Birleştirmeyi öner: another subject or place, but one matter, somebody holds and says why; a second person decides.';
grant execute on function zimmet.propose_join(uuid,int,int,int,text) to zimmet_staff;
