create or replace function zimmet.see_conversation(command_id uuid, conversation_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'see_conversation', jsonb_build_array(conversation_id));
  c zimmet_data.conversation;
begin
  if answer is not null then
    return answer;
  end if;
  c := zimmet_private.lock_conversation('see_conversation', conversation_id);
  -- One opening is one row, however often the conversation goes on before the same eyes.
  if not exists (
    select from zimmet_data.read_log l
    where l.staff_id = zimmet_private.my_staff_id() and l.kind = 'conversation' and l.at > clock_timestamp() - interval '15 minutes'
      and l.scope @> jsonb_build_object('conversationId', c.id))
  then
    perform zimmet_private.log_reading('conversation', jsonb_build_object('conversationId', c.id),
      (select count(*)::int from zimmet_data.message m where m.conversation_id = c.id));
  end if;
  if c.unread > 0 then
    update zimmet_data.conversation q set unread = 0 where q.id = c.id;
  end if;
  return zimmet_private.store_answer(command_id, jsonb_build_object('conversationId', c.id));
end
$$;
comment on function zimmet.see_conversation(uuid, int) is
  'Records who opened a conversation, and that nothing in it is unread any more.';
grant execute on function zimmet.see_conversation(uuid, int) to zimmet_staff;
