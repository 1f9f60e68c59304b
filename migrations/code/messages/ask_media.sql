create or replace function zimmet.ask_media(command_id uuid, media_id bigint) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_media', jsonb_build_array(media_id));
  of_message bigint := (
    select f.message_id from zimmet_data.message_media f where f.id = media_id and zimmet_private.sees_message(f.message_id));
begin
  if answer is not null then
    return answer;
  elsif of_message is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  perform zimmet_private.log_reading('attachment', jsonb_build_object('mediaId', media_id, 'messageId', of_message), 1);
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_media(uuid, bigint) is 'Records who opens which file of a message; media_file tells its bytes in a later transaction.';
grant execute on function zimmet.ask_media(uuid, bigint) to zimmet_staff;
