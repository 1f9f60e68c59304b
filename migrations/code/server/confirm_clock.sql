create or replace function zimmet.confirm_clock(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'confirm_clock', '[]');
  recorded timestamptz := zimmet_private.newest_instant();
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'confirm_clock'));
  elsif recorded is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  insert into zimmet_data.clock_confirmation (staff_id, newest) values (zimmet_private.my_staff_id(), recorded);
  return zimmet_private.store_answer(command_id, jsonb_build_object('newest', recorded));
end
$$;
comment on function zimmet.confirm_clock(uuid) is
  'An administrator says that the server''s clock is right and what was recorded later was dated by one that ran ahead.';
grant execute on function zimmet.confirm_clock(uuid) to zimmet_administrator;
