create or replace function zimmet.set_office(command_id uuid, staff_id int, office text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_office', jsonb_build_array(staff_id, office));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person(staff_id);
  perform zimmet_private.write_office(person, office);
  return zimmet_private.store_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.set_office(uuid, int, text) is
  'Makam: makes an overseer the mayor or a vice mayor, who hear of what is long overdue; null takes the office back. Administrators only.';
grant execute on function zimmet.set_office(uuid,int,text) to zimmet_administrator;
