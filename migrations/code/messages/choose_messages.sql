create or replace function zimmet_private.choose_messages(message_ids bigint[], media_ids bigint[]) returns zimmet_data.message[]
language plpgsql stable set search_path = '' as $$
declare
  chosen zimmet_data.message[] := array(
    select m from zimmet_data.message m where m.id = any (message_ids) order by m.at, m.id);
begin
  if not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'add_messages'));
  elsif cardinality(chosen) = 0 or cardinality(chosen) <> cardinality(message_ids) or cardinality(chosen) > 200 then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'messageIds'));
  elsif exists (
    select from unnest(media_ids) as w (id)
    where not exists (
      select from zimmet_data.message_media f where f.id = w.id and f.message_id = any (message_ids) and f.state = 'stored'))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'mediaIds'));
  end if;
  return chosen;
end
$$;
comment on function zimmet_private.choose_messages(bigint[], bigint[]) is
  'The messages that were chosen, in their order; files must be of them and have arrived.';
