create or replace function zimmet_private.store_media(media_id bigint, content bytea, media_type text, name text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  hashed bytea := sha256(content);
  known_type text := coalesce(zimmet_private.media_type(content), media_type);
begin
  if content is null or length(content) not between 1 and 26214400 then
    perform zimmet_private.refuse('ZM019', jsonb_build_object('field', 'file'));
  elsif known_type is null or known_type not in (
    'image/jpeg', 'image/png', 'image/webp', 'application/pdf',
    'audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/amr', 'video/mp4', 'video/3gpp')
  then
    known_type := 'application/octet-stream';
  end if;
  insert into zimmet_data.file_content (hash, content, media_type) values (hashed, content, known_type) on conflict do nothing;
  update zimmet_data.message_media f
  set state = 'stored', hash = hashed, media_type = (select k.media_type from zimmet_data.file_content k where k.hash = hashed),
    bytes = length(content), leased_until = null, fault = null, name = coalesce(f.name, left(store_media.name, 200))
  where f.id = media_id and f.state = 'waiting';
end
$$;
comment on function zimmet_private.store_media(bigint, bytea, text, text) is
  'Keeps the file of a message, at most 25 MiB; its kind is found by content where it can be.';
