-- Whose notice it is, asked by a function: the person has no right to its own identity.
create or replace function zimmet_private.is_me(staff_id int) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(staff_id = zimmet_private.my_staff_id(), false)
$$;
comment on function zimmet_private.is_me(int) is 'Whether somebody is the signed-in person.';
grant execute on function zimmet_private.is_me(int) to zimmet_staff;
