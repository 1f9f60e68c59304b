create or replace function zimmet.declare_absence(
  command_id uuid, staff_id int, since timestamptz, until timestamptz, deputy_id int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'declare_absence',
    jsonb_build_array(staff_id, extract(epoch from since), extract(epoch from until), deputy_id));
  person zimmet_data.staff;
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person(staff_id);
  -- Neither leaves meanwhile.
  perform zimmet_private.hold_worker(deputy_id);
  -- Nobody was away before it was said: his warnings have gone to him.
  since := greatest(since, zimmet_private.present());
  perform zimmet_private.check_absence(person.id, since, until);
  if deputy_id is not null and (deputy_id = person.id or not zimmet_private.may_stand_in(deputy_id, person.id)) then
    perform zimmet_private.refuse('ZM012', jsonb_build_object('field', 'deputyId'));
  end if;
  insert into zimmet_data.absence (staff_id, since, until, deputy_id) values (person.id, since, until, deputy_id)
  returning id into new_id;
  perform zimmet_private.record_staff_change(person.id, 'absence', jsonb_strip_nulls(jsonb_build_object(
    'absenceId', new_id, 'since', since, 'until', until, 'deputyId', deputy_id)));
  return zimmet_private.store_answer(command_id, jsonb_build_object('absenceId', new_id));
end
$$;
comment on function zimmet.declare_absence(uuid, int, timestamptz, timestamptz, int) is
  'İzin: somebody is away until a date; a colleague of the same directorate may stand in for him. Administrators only.';
grant execute on function zimmet.declare_absence(uuid,int,timestamptz,timestamptz,int) to zimmet_administrator;
