create or replace function zimmet.end_staff(command_id uuid, staff_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'end_staff', jsonb_build_array(staff_id));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person(staff_id);
  perform zimmet_private.refuse_own_case(person.id);
  perform zimmet_private.set_memberships(person.id, '{}');
  update zimmet_data.staff s set left_at = clock_timestamp() where s.id = person.id;
  execute format('revoke %I from %I', 'zimmet_' || person.post, person.login);
  execute format('alter role %I nologin', person.login);
  perform zimmet_private.record_staff_change(person.id, 'end', '{}');
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.end_staff(uuid, int) is 'Somebody leaves: no login, no rights, from this moment; history keeps the name.';
grant execute on function zimmet.end_staff(uuid,int) to zimmet_administrator;
