create or replace function zimmet.register_from_messages(
  command_id uuid, request jsonb, message_ids bigint[], media_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'register_from_messages', jsonb_build_array(request, message_ids, media_ids));
  chosen zimmet_data.message[];
  c zimmet_data.conversation;
begin
  if answer is not null then
    return answer;
  end if;
  chosen := zimmet_private.choose_messages(message_ids, media_ids);
  if (select count(distinct m.conversation_id) from unnest(chosen) m) > 1 or jsonb_typeof(request) is distinct from 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'messageIds'));
  end if;
  c := zimmet_private.lock_conversation('register', chosen[1].conversation_id);
  answer := zimmet_private.register_told(command_id,
    request || jsonb_build_object('citizen', zimmet_private.citizen_of_conversation(c, request -> 'citizen')));
  update zimmet_data.conversation q
  set citizen_id = (select r.citizen_id from zimmet_data.request r where r.id = (answer ->> 'requestId')::int)
  where q.id = c.id and q.citizen_id is null;
  return zimmet_private.put_messages(command_id, (answer ->> 'requestId')::int, chosen, media_ids,
    jsonb_build_object('number', answer ->> 'number', 'directorateId', answer -> 'directorateId'));
end
$$;
comment on function zimmet.register_from_messages(uuid, jsonb, bigint[], bigint[]) is
  'Registers what a citizen wrote as register_request does; who asks is the person of the conversation unless told otherwise, the chosen files become the request''s.';
grant execute on function zimmet.register_from_messages(uuid, jsonb, bigint[], bigint[]) to zimmet_staff;
