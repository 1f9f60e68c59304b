create or replace function zimmet.recording_file(call_id bigint, is_last boolean) returns table (media_type text, content bytea)
language plpgsql stable security definer set search_path = '' as $$
declare
  p zimmet_data.phone_recording;
begin
  select q.* into p from zimmet_data.phone_recording q
  where q.call_id = recording_file.call_id and zimmet_private.sees_all() and exists (
    select from zimmet_data.read_log l
    where l.staff_id = zimmet_private.my_staff_id() and l.kind = 'attachment' and l.by_database
      and l.at > statement_timestamp() - interval '15 minutes'
      and l.scope @> jsonb_build_object('callId', q.call_id)
      and l.xid is distinct from pg_current_xact_id_if_assigned());
  if p.content is not null then
    return query select p.media_type, p.content;
  elsif p.fault is not null then
    perform zimmet_private.refuse('ZM154', jsonb_build_object('reason', p.fault));
  elsif is_last and p.call_id is not null then
    perform zimmet_private.refuse('ZM155');
  end if;
end
$$;
comment on function zimmet.recording_file(bigint, boolean) is
  'The recording of a call, for a quarter of an hour after ask_recording recorded it and not before it is committed; no row while it is on its way. Refused where it cannot be had (ZM154), and at the last question where it has not come (ZM155).';
grant execute on function zimmet.recording_file(bigint, boolean) to zimmet_staff;
