create or replace function zimmet.close_conversation(command_id uuid, conversation_id int, seen_message_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'close_conversation', jsonb_build_array(conversation_id, seen_message_id));
  c zimmet_data.conversation;
begin
  if answer is not null then
    return answer;
  end if;
  c := zimmet_private.lock_conversation('close_conversation', conversation_id);
  perform zimmet_private.refuse_unseen(c, seen_message_id);
  update zimmet_data.conversation q
  set state = 'closed', waits_since = null, unread = 0, taken_by = null, taken_at = null, version = q.version + 1
  where q.id = c.id;
  return zimmet_private.store_answer(command_id, jsonb_build_object('conversationId', c.id));
end
$$;
comment on function zimmet.close_conversation(uuid, int, bigint) is
  'Nothing waits for us in it any more, until the citizen writes again; not over the head of a message that was not seen.';
grant execute on function zimmet.close_conversation(uuid, int, bigint) to zimmet_staff;
