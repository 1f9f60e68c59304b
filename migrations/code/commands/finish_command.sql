create or replace function zimmet_private.finish_command(
  command_id uuid, r zimmet_data.request, act text, details jsonb default '{}', extra jsonb default '{}'
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  given jsonb := jsonb_build_object('requestId', r.id, 'version', r.version) || extra;
  previous zimmet_data.request := (select q from zimmet_data.request q where q.id = r.id);
  master zimmet_data.request;
begin
  -- Held off while an administrator changes a calendar.
  lock table zimmet_data.work_clock in row share mode;
  if r.calendar_id is null or (previous.subject_id, previous.priority) is distinct from (r.subject_id, r.priority) then
    r := zimmet_private.promise(r);
  end if;
  -- A calendar that is changed sets them all anew itself.
  if r.closed_at is null and zimmet_private.moves_deadlines(act, previous, r) then
    r := zimmet_private.set_deadlines(r);
  end if;
  if zimmet_private.is_of_the_law(act) then
    perform zimmet_private.check_joined_laws(r);
    master := zimmet_private.master_of_law(r);
  end if;
  r := zimmet_private.record(
    r, act, jsonb_strip_nulls(details) || zimmet_private.moved_deadlines(previous, r), zimmet_private.my_staff_id());
  perform zimmet_private.keep_way_back(previous, r, act);
  perform zimmet_private.save_request(r);
  perform zimmet_private.publish_change(r.id);
  if master.id is not null then
    perform zimmet_private.follow_joinings(master, 'follow_law', jsonb_build_object('requestId', r.id));
  end if;
  perform zimmet_private.sync_joined_requests(r);
  return zimmet_private.store_answer(command_id, given);
end
$$;
comment on function zimmet_private.finish_command(uuid, zimmet_data.request, text, jsonb, jsonb) is
  'Records the act, saves the request, tells every PC, leads the joined requests along and keeps the answer.';
