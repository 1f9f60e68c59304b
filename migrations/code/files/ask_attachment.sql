create or replace function zimmet.ask_attachment(command_id uuid, attachment_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_attachment', jsonb_build_array(attachment_id));
  of_request int := (
    select r.id from zimmet_data.attachment a join zimmet_data.request r on r.id = a.request_id
    where a.id = attachment_id and zimmet_private.may_see(r.held_by));
begin
  if answer is not null then
    return answer;
  elsif of_request is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  perform zimmet_private.log_reading('attachment', jsonb_build_object('attachmentId', attachment_id, 'requestId', of_request), 1);
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_attachment(uuid, int) is 'Records who opens which file; attachment_file tells its bytes in a later transaction.';
grant execute on function zimmet.ask_attachment(uuid,int) to zimmet_staff;
