create or replace function zimmet_private.take_media(of_message bigint, file jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  content bytea := decode(file ->> 'content', 'base64');
  -- One file that cannot be kept is no reason not to read what was said beside it.
  why_not text := case when length(content) > 26214400 then 'too_large' when length(content) = 0 then 'gone'
    when file ->> 'fault' is not null then coalesce(file ->> 'state', 'gone') end;
  file_id bigint;
begin
  insert into zimmet_data.message_media (message_id, external_id, url, told_type, name, state, fault)
  values (of_message, file ->> 'id', file ->> 'url', left(file ->> 'type', 200), left(file ->> 'name', 200),
    coalesce(why_not, 'waiting'), case when why_not is not null then coalesce(left(file ->> 'fault', 500), length(content) || ' bytes') end)
  returning id into file_id;
  if why_not is null and content is not null then
    perform zimmet_private.store_media(file_id, content, file ->> 'type', null);
  end if;
end
$$;
comment on function zimmet_private.take_media(bigint, jsonb) is
  'A file of a message: to be fetched, or here with it ({id, url, type, name, fault, state, content as base64}); one larger than 25 MiB is told as such.';
