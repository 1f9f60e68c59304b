create or replace function zimmet.answer_conversation(
  command_id uuid, conversation_id int, outgoing_id uuid, content jsonb, way text, seen_message_id bigint, anyway boolean default false
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'answer_conversation',
    jsonb_build_array(conversation_id, outgoing_id, content, way, seen_message_id, anyway));
  c zimmet_data.conversation;
  chosen record;
  sent jsonb;
begin
  if answer is not null then
    return answer;
  end if;
  c := zimmet_private.lock_conversation('answer_conversation', conversation_id);
  select w.way, w.account_id, w.addressee, w.closed_because into chosen
  from zimmet_private.ways_of(c) w where w.way = answer_conversation.way;
  if outgoing_id is null or chosen.way is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'way'));
  elsif not zimmet_private.wants_messages(null, c.id) then
    perform zimmet_private.refuse('ZM151');
  elsif chosen.closed_because = 'answered_privately' then
    perform zimmet_private.refuse('ZM127');
  elsif chosen.closed_because is not null then
    perform zimmet_private.refuse('ZM150', jsonb_build_object('way', way, 'because', chosen.closed_because,
      'open', coalesce((select string_agg(w.way, ' ' order by w.place) from zimmet_private.ways_of(c) w where w.closed_because is null), '')));
  elsif not coalesce(anyway, false) then
    perform zimmet_private.check_answer(c, seen_message_id);
  end if;
  sent := zimmet_private.content_of_answer(c, way, chosen.account_id, outgoing_id, content);
  perform zimmet_private.write_answer(c, chosen.account_id, chosen.addressee, outgoing_id, sent);
  return zimmet_private.store_answer(command_id, jsonb_build_object('conversationId', c.id));
end
$$;
comment on function zimmet.answer_conversation(uuid, int, uuid, jsonb, text, bigint, boolean) is
  'Answers a citizen ({text, messageId, quickTextId, parameters}) by a way of the ladder; what somebody else wrote within the minute, or the citizen meanwhile, is asked about first.';
grant execute on function zimmet.answer_conversation(uuid, int, uuid, jsonb, text, bigint, boolean) to zimmet_staff;
