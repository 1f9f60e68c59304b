create or replace function zimmet.exempt_machine(command_id uuid, machine_id uuid, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_update_order(command_id, 'exempt_machine', jsonb_build_array(machine_id, until));
begin
  if answer is not null then
    return answer;
  elsif machine_id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'machineId'));
  elsif until <= now() or until > now() + interval '7 days' then
    perform zimmet_private.refuse('ZM121');
  end if;
  insert into zimmet_data.update_machine as m (machine_id, exempt_until) values (machine_id, until)
  on conflict on constraint update_machine_is_identified do update set exempt_until = excluded.exempt_until;
  perform zimmet_private.record_update_order(jsonb_build_object('machine', machine_id, 'exemptUntil', coalesce(until::text, '')));
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.exempt_machine(uuid, uuid, timestamptz) is
  'For at most a week one PC may be used with a program older than the administrators'' minimum; null ends that; administrators only.';
grant execute on function zimmet.exempt_machine(uuid, uuid, timestamptz) to zimmet_administrator;
