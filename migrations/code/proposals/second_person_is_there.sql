create or replace function zimmet_private.second_person_is_there() returns boolean
language sql stable set search_path = '' as $$
  -- Or ever was: nobody becomes the only one by sending the others away. The first administrator has nobody to ask.
  select exists (
    select from zimmet_data.staff s
    where s.id <> zimmet_private.my_staff_id() and s.post in ('overseer', 'administrator')
  ) or exists (
    select from zimmet_data.staff_change c
    where c.staff_id <> zimmet_private.my_staff_id()
      and (c.details ->> 'post' in ('overseer', 'administrator') or c.details ->> 'from' in ('overseer', 'administrator'))
  )
$$;
comment on function zimmet_private.second_person_is_there() is 'Whether anybody else supervises, or ever did.';
