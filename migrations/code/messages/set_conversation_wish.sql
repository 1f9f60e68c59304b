create or replace function zimmet.set_conversation_wish(
  command_id uuid, conversation_id int, is_written_to boolean, is_asked boolean, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_conversation_wish',
    jsonb_build_array(conversation_id, is_written_to, is_asked, words));
  c zimmet_data.conversation;
  told zimmet_data.wish;
begin
  if answer is not null then
    return answer;
  end if;
  c := zimmet_private.lock_conversation('set_conversation_wish', conversation_id);
  told.citizen_id := c.citizen_id;
  told.conversation_id := c.id;
  told.is_written_to := is_written_to;
  told.is_asked := is_asked;
  told.words := words;
  perform zimmet_private.keep_wish(told);
  return zimmet_private.store_answer(command_id, jsonb_build_object('conversationId', c.id));
end
$$;
comment on function zimmet.set_conversation_wish(uuid, int, boolean, boolean, text) is
  'Whether who writes in a conversation wants to be written to and asked how content he is, and why; it is his wherever he is met.';
grant execute on function zimmet.set_conversation_wish(uuid, int, boolean, boolean, text) to zimmet_staff;
