create or replace function zimmet.media_file(media_id bigint) returns table (name text, media_type text, content bytea)
language sql stable security definer set search_path = '' as $$
  select coalesce(f.name, ''), f.media_type, k.content
  from zimmet_data.message_media f
  join zimmet_data.file_content k on k.hash = f.hash
  where f.id = media_id and zimmet_private.sees_message(f.message_id)
    and exists (
      select from zimmet_data.read_log l
      where l.staff_id = zimmet_private.my_staff_id() and l.kind = 'attachment' and l.by_database
        and l.at > statement_timestamp() - interval '15 minutes'
        and l.scope @> jsonb_build_object('mediaId', f.id)
        and l.xid is distinct from pg_current_xact_id_if_assigned())
$$;
comment on function zimmet.media_file(bigint) is
  'A file of a message that the person sees, for a quarter of an hour after ask_media recorded it and not before it is committed.';
grant execute on function zimmet.media_file(bigint) to zimmet_staff;
