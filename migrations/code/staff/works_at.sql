create or replace function zimmet_private.works_at(person int, directorate_id int) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from zimmet_data.staff s
    join zimmet_data.membership m
      on m.staff_id = s.id and m.directorate_id = works_at.directorate_id and m.period @> clock_timestamp()
    where s.id = person and s.left_at is null and s.post in ('clerk', 'director')
      and zimmet_private.is_in_term(s.works_from, s.works_until))
$$;
comment on function zimmet_private.works_at(int, int) is 'Whether somebody works off requests for a directorate now.';
