create or replace function zimmet.rename_staff(command_id uuid, staff_id int, full_name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'rename_staff', jsonb_build_array(staff_id, full_name));
  said text := zimmet_private.require_name(full_name);
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  -- Who left, too: history names him.
  select s.* into person from zimmet_data.staff s where s.id = rename_staff.staff_id for no key update;
  if person.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'staffId'));
  elsif person.full_name <> said then
    update zimmet_data.staff s
    set full_name = said, former_names = s.former_names || jsonb_build_object(
      'name', s.full_name, 'until', zimmet_private.milliseconds(zimmet_private.present()))
    where s.id = person.id;
    perform zimmet_private.record_staff_change(person.id, 'rename', jsonb_build_object('from', person.full_name, 'name', said));
  end if;
  return zimmet_private.store_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.rename_staff(uuid, int, text) is
  'Another name for the same person, from now on: what was recorded before shows the one before. Administrators only.';
grant execute on function zimmet.rename_staff(uuid,int,text) to zimmet_administrator;
