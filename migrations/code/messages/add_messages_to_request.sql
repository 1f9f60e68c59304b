create or replace function zimmet.add_messages_to_request(
  command_id uuid, request_id int, message_ids bigint[], media_ids bigint[] default '{}'
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_messages', jsonb_build_array(request_id, message_ids, media_ids));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.open_for_addition('add_messages', request_id);
  return zimmet_private.put_messages(command_id, request_id, zimmet_private.choose_messages(message_ids, media_ids), media_ids);
end
$$;
comment on function zimmet.add_messages_to_request(uuid, int, bigint[], bigint[]) is
  'What a citizen wrote further on a request that is not closed; whether a closed one is taken up again is asked first (reopen_from_messages).';
grant execute on function zimmet.add_messages_to_request(uuid, int, bigint[], bigint[]) to zimmet_staff;
