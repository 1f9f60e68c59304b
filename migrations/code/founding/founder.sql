create or replace function zimmet_private.founder() returns zimmet_data.staff
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  select s.* into person from zimmet_data.founding f join zimmet_data.staff s on s.id = f.staff_id and s.left_at is null for update;
  -- Whoever has chosen a password of his own acts for himself from then on.
  if person.id is null or exists (
    select from zimmet_data.staff_change c where c.staff_id = person.id and c.act = 'change_password')
  then
    perform zimmet_private.refuse('ZM100');
  end if;
  return person;
end
$$;
comment on function zimmet_private.founder() is
  'The first administrator while setup may still act in his name; refused once he has a password of his own.';
