create or replace function zimmet_private.put_messages(
  command_id uuid, request_id int, chosen zimmet_data.message[], media_ids bigint[], extra jsonb default '{}'
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := zimmet_private.lock_request(request_id);
  added zimmet_data.message[] := array(
    select m from unnest(chosen) m
    where not exists (select from zimmet_data.message_request w where w.message_id = m.id and w.request_id = r.id));
  told zimmet_data.attachment;
  media record;
  answer jsonb := jsonb_build_object('requestId', r.id, 'version', r.version) || extra;
begin
  if cardinality(added) > 0 then
    insert into zimmet_data.message_request (message_id, request_id, at, staff_id)
    select m.id, r.id, r.changed_at, zimmet_private.my_staff_id() from unnest(added) m;
    answer := zimmet_private.finish_command(command_id, r, 'add_messages', jsonb_build_object(
      'messageIds', (select jsonb_agg(m.id order by m.at, m.id) from unnest(added) m),
      'wordsHashes', (select jsonb_agg(zimmet_private.text_hash(coalesce(m.words, '')) order by m.at, m.id) from unnest(added) m)), extra);
  end if;
  for media in
    select f.name, k.content from zimmet_data.message_media f join zimmet_data.file_content k on k.hash = f.hash
    where f.id = any (media_ids) order by f.id
  loop
    told.name := media.name;
    answer := zimmet_private.put_attachment(
      command_id, zimmet_private.lock_request(request_id), zimmet_private.keep_content(media.content), told, extra);
  end loop;
  return zimmet_private.store_answer(command_id, answer - 'attachmentId');
end
$$;
comment on function zimmet_private.put_messages(uuid, int, zimmet_data.message[], bigint[], jsonb) is
  'Links messages to a request, each once, and puts the chosen photos and documents on it; all of it stands in its history.';
