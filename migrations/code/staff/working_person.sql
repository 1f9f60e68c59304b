create or replace function zimmet_private.working_person(staff_id int) returns zimmet_data.staff
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  select s.* into person from zimmet_data.staff s where s.id = working_person.staff_id and s.left_at is null
  -- Nobody is given work meanwhile (hold_worker); what he just does goes on.
  for no key update;
  if person.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'staffId'));
  end if;
  return person;
end
$$;
comment on function zimmet_private.working_person(int) is 'Somebody who has not left, locked; others are refused.';
