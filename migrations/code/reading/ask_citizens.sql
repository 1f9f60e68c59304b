create or replace function zimmet.ask_citizens(command_id uuid, told_phone text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  told text := zimmet_private.phone_of(told_phone);
  asked text := zimmet_private.reading_digest(coalesce(told, ''));
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_citizens', jsonb_build_array(asked));
  those int[];
begin
  if answer is not null then
    return answer;
  elsif not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'ask_citizens'));
  elsif told is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'phone'));
  elsif told = 'invalid' then
    perform zimmet_private.refuse('ZM018');
  end if;
  those := array(select c.id from zimmet_data.citizen c where c.phone = told order by c.id desc limit 200);
  perform zimmet_private.log_reading('phone', jsonb_build_object('asked', asked), cardinality(those));
  insert into zimmet_data.look_up (command_id, staff_id, asked, citizen_ids)
  values (command_id, zimmet_private.my_staff_id(), asked, those);
  -- The answer says nothing: it can be taken back.
  return zimmet_private.keep_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_citizens(uuid, text) is
  'Records who looks for whom by phone; found_citizens and found_requests tell in a later transaction. For agents and overseers, within limits.';
grant execute on function zimmet.ask_citizens(uuid,text) to zimmet_staff;
