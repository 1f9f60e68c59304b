create or replace function zimmet.ask_citizens(command_id uuid, told_phone text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  phone text := zimmet_private.phone_of(told_phone);
  asked text := zimmet_private.reading_digest(
    case when phone = 'invalid' then btrim(zimmet.fold(told_phone)) else coalesce(phone, '') end);
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_citizens', jsonb_build_array(asked));
  those int[];
begin
  if answer is not null then
    return answer;
  elsif not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'ask_citizens'));
  elsif phone is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'phone'));
  end if;
  those := zimmet_private.citizens_meant(told_phone);
  if those is null then
    perform zimmet_private.refuse(case when told_phone ~ '\d' then 'ZM018' else 'ZM025' end, jsonb_build_object('field', 'phone'));
  end if;
  perform zimmet_private.log_reading('phone', jsonb_build_object('asked', asked), cardinality(those));
  insert into zimmet_data.look_up (command_id, staff_id, asked, citizen_ids)
  values (command_id, zimmet_private.my_staff_id(), asked, those);
  -- The answer says nothing: it can be taken back.
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_citizens(uuid, text) is
  'Records who looks for whom by phone, its last four digits or a name of three letters at least; found_citizens and found_requests tell in a later transaction. For agents and overseers, within limits.';
grant execute on function zimmet.ask_citizens(uuid,text) to zimmet_staff;
