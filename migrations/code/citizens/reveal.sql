create or replace function zimmet.reveal(command_id uuid, request_id int, citizen_id int, reason_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reveal',
    jsonb_build_array(request_id, citizen_id, reason_id, words));
  r zimmet_data.request;
  said text;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('reveal', request_id);
  if not zimmet_private.asks_on(r.id, citizen_id) then
    perform zimmet_private.refuse('ZM002');
  end if;
  said := zimmet_private.check_reason(reason_id, 'reveal', words);
  perform zimmet_private.log_reading('reveal', jsonb_build_object('requestId', r.id), 1);
  insert into zimmet_data.disclosure (request_id, citizen_id, at, staff_id, reason_id, words, command_id)
  values (r.id, citizen_id, r.changed_at, zimmet_private.my_staff_id(), reason_id, said, command_id);
  return zimmet_private.finish_command(command_id, r, 'reveal', jsonb_build_object(
    'citizenId', citizen_id, 'reasonId', reason_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.reveal(uuid, int, int, int, text) is
  'Records that somebody looks at the personal data of a request''s citizen, and why; zimmet.revealed_citizen then tells it.';
grant execute on function zimmet.reveal(uuid,int,int,int,text) to zimmet_staff;
