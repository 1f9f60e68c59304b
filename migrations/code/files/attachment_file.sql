create or replace function zimmet.attachment_file(attachment_id int) returns table (name text, media_type text, content bytea)
language sql stable security definer set search_path = '' as $$
  select a.name, a.media_type, f.content
  from zimmet_data.attachment a
  join zimmet_data.file_content f on f.hash = a.hash
  join zimmet_data.request r on r.id = a.request_id
  where a.id = attachment_id and zimmet_private.may_see(r.held_by)
    and exists (
      select from zimmet_data.read_log l
      where l.staff_id = zimmet_private.my_staff_id() and l.kind = 'attachment' and l.by_database
        and l.at > statement_timestamp() - interval '15 minutes'
        and l.scope @> jsonb_build_object('attachmentId', a.id)
        and l.xid is distinct from pg_current_xact_id_if_assigned())
$$;
comment on function zimmet.attachment_file(int) is
  'A file of a request that the person sees, for a quarter of an hour after ask_attachment recorded it and not before it is committed.';
grant execute on function zimmet.attachment_file(int) to zimmet_staff;
