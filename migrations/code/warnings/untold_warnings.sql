create or replace function zimmet.untold_warnings() returns table (request_id int, number text, level int)
language sql stable security definer set search_path = '' as $$
  select w.request_id, w.number, w.level
  from zimmet.reached_warnings(coalesce(
    (select t.until from zimmet_data.told_warnings t where t.staff_id = zimmet_private.my_staff_id()),
    -- Whoever is here for the first time hears of the last half day.
    now() - interval '12 hours')) w
$$;
comment on function zimmet.untold_warnings() is 'The warnings that came due for the person since he was last told of some, on whichever PC.';
grant execute on function zimmet.untold_warnings() to zimmet_staff;
