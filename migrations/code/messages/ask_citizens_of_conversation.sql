create or replace function zimmet.ask_citizens_of_conversation(command_id uuid, conversation_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_citizens_of_conversation', jsonb_build_array(conversation_id));
  c zimmet_data.conversation;
  those int[];
begin
  if answer is not null then
    return answer;
  end if;
  c := zimmet_private.lock_conversation('ask_citizens', conversation_id);
  those := array(
    select distinct w.id from unnest(coalesce(zimmet_private.citizens_meant(c.phone), '{}') || c.citizen_id) as w (id) where w.id is not null);
  perform zimmet_private.log_reading('phone',
    jsonb_build_object('asked', zimmet_private.reading_digest(coalesce(c.phone, 'conversation ' || c.id))), cardinality(those));
  insert into zimmet_data.look_up (command_id, staff_id, asked, citizen_ids)
  values (command_id, zimmet_private.my_staff_id(), zimmet_private.reading_digest(coalesce(c.phone, 'conversation ' || c.id)), those);
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_citizens_of_conversation(uuid, int) is
  'As ask_citizens, of the phone from which a conversation is written, which the person need not read: who it is and what he asked before.';
grant execute on function zimmet.ask_citizens_of_conversation(uuid, int) to zimmet_staff;
