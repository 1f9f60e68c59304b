create or replace function zimmet_private.set_memberships(staff_id int, directorate_ids int[]) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.membership m
  set period = tstzrange(lower(m.period), greatest(clock_timestamp(), lower(m.period) + interval '1 microsecond'))
  where m.staff_id = $1 and upper_inf(m.period) and m.directorate_id <> all (coalesce(directorate_ids, '{}'));
  insert into zimmet_data.membership (staff_id, directorate_id, period)
  select distinct $1, w.id, tstzrange(clock_timestamp(), null)
  from unnest(directorate_ids) as w (id)
  where not exists (
    select from zimmet_data.membership m where m.staff_id = $1 and m.directorate_id = w.id and upper_inf(m.period))
$$;
comment on function zimmet_private.set_memberships(int, int[]) is 'Ends the memberships that are not named and begins those that are new.';
