create or replace function zimmet_private.refuse_unseen(c zimmet_data.conversation, seen_message_id bigint) returns void
language plpgsql stable set search_path = '' as $$
declare
  newest bigint := (
    select max(m.id) from zimmet_data.message m where m.conversation_id = c.id and m.direction = 'in' and m.id > coalesce(seen_message_id, 0));
begin
  if newest is not null then
    perform zimmet_private.refuse('ZM148', jsonb_build_object('messageId', newest));
  end if;
end
$$;
comment on function zimmet_private.refuse_unseen(zimmet_data.conversation, bigint) is
  'Refuses (ZM148) where the citizen has written after the last message that was seen.';
