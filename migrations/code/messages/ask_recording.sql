create or replace function zimmet.ask_recording(command_id uuid, call_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_recording', jsonb_build_array(call_id));
  c zimmet_data.phone_call;
begin
  if answer is not null then
    return answer;
  elsif not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'ask_recording'));
  end if;
  select q.* into c from zimmet_data.phone_call q
  where q.id = ask_recording.call_id and exists (
    select from zimmet_data.phone_call_request w join zimmet_data.request r on r.id = w.request_id
    where w.call_id = q.id and zimmet_private.may_see(r.held_by));
  if c.id is null then
    perform zimmet_private.refuse('ZM002');
  elsif c.recording is null then
    perform zimmet_private.refuse('ZM153');
  end if;
  perform zimmet_private.log_reading('attachment', jsonb_build_object('callId', c.id), 1);
  insert into zimmet_data.phone_recording as p (call_id, wanted_at) values (c.id, clock_timestamp())
  on conflict on constraint phone_recording_is_of_one_call do update set wanted_at = excluded.wanted_at, fault = null;
  -- The gateway looks at once; nothing that a screen keeps has changed.
  perform zimmet_private.wake('messages');
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_recording(uuid, bigint) is
  'Records who listens to which call, and has the gateway ask for its recording; for agents and overseers. recording_file gives it.';
grant execute on function zimmet.ask_recording(uuid, bigint) to zimmet_staff;
