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
  if person.post <> 'overseer' or office not in ('vice_mayor', 'mayor') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'office'));
  end if;
  update zimmet_data.staff s set office = set_office.office where s.id = person.id;
  perform zimmet_private.record_staff_change(person.id, 'office', jsonb_build_object('from', person.office, 'office', office));
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.set_office(uuid, int, text) is
  'Makam: makes an overseer the mayor or a vice mayor, who hear of what is long overdue; null takes the office back. Administrators only.';
grant execute on function zimmet.set_office(uuid,int,text) to zimmet_administrator;
