create or replace function zimmet_private.minimum_program(oldest text) returns text
language sql stable security definer set search_path = '' as $$
  select coalesce(
    (
      select o.minimum_program
      from zimmet_data.update_order o
      where zimmet_private.version_numbers(o.minimum_program) > zimmet_private.version_numbers(oldest)
        and not exists (
          select from zimmet_data.update_machine m
          where m.machine_id = zimmet_private.my_machine() and m.exempt_until > now())
    ),
    oldest)
$$;
comment on function zimmet_private.minimum_program(text) is
  'The oldest program admitted in this session: the administrators'' minimum, else the given one, which the code needs. A PC that is exempt is held to the code alone.';
grant execute on function zimmet_private.minimum_program(text) to zimmet_staff;
