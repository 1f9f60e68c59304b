create or replace function zimmet_private.stood_in_for() returns table (staff_id int, directorate_id int, is_director boolean)
language sql stable security definer set search_path = '' as $$
  select a.staff_id, m.directorate_id, s.post = 'director'
  from zimmet_data.absence a
  join zimmet_data.staff s on s.id = a.staff_id and s.left_at is null and s.post in ('clerk', 'director')
  join zimmet_data.membership m on m.staff_id = a.staff_id and m.period @> clock_timestamp()
  where a.deputy_id = zimmet_private.my_staff_id() and a.since <= zimmet_private.present()
    and coalesce(a.ended_at, a.until) > zimmet_private.present()
    and m.directorate_id = any (zimmet_private.my_directorates())
$$;
comment on function zimmet_private.stood_in_for() is
  'For whom the signed-in person stands in at this moment, in which of the directorates both work for.';
