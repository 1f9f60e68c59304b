create or replace function zimmet.take_conversation(command_id uuid, conversation_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'take_conversation', jsonb_build_array(conversation_id));
  c zimmet_data.conversation;
  me int := zimmet_private.my_staff_id();
begin
  if answer is not null then
    return answer;
  end if;
  c := zimmet_private.lock_conversation('take_conversation', conversation_id);
  -- Nobody has two before him. One that somebody else has locked just now keeps its mark until he is done.
  update zimmet_data.conversation q set taken_by = null, taken_at = null
  where q.id in (
    select o.id from zimmet_data.conversation o
    where o.taken_by = me and o.id <> c.id
    for update skip locked);
  update zimmet_data.conversation q set taken_by = me, taken_at = clock_timestamp() where q.id = c.id;
  return zimmet_private.store_answer(command_id, jsonb_build_object('conversationId', c.id));
end
$$;
comment on function zimmet.take_conversation(uuid, int) is
  'Says that one has a conversation before him, and no other; others see it and are not locked out.';
grant execute on function zimmet.take_conversation(uuid, int) to zimmet_staff;
