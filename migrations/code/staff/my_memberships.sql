create or replace function zimmet_private.my_memberships() returns int[]
language sql stable parallel safe security definer set search_path = '' as $$
  -- The clock, not now(): a transaction opened before a move keeps no right of then.
  select coalesce(array_agg(m.directorate_id order by m.directorate_id), '{}')
  from zimmet_data.membership m
  where m.staff_id = zimmet_private.my_staff_id() and m.period @> clock_timestamp()
$$;
comment on function zimmet_private.my_memberships() is 'Directorates the signed-in person works for now, whatever the post.';
