create or replace function zimmet_private.near_warnings(since timestamptz) returns table (request_id int, level int)
language sql stable set search_path = '' as $$
  with me as materialized (select zimmet_private.my_staff_id() as id, zimmet_private.my_post() as post, zimmet_private.directed_by_me() as directed),
  mine as materialized (
    select r.id, r.calendar_id, r.registered_at, r.due_at
    from zimmet_private.warned_request r
    where r.clerk_id = (select m.id from me m) and (select m.post from me m) in ('clerk', 'director')
    union
    select r.id, r.calendar_id, r.registered_at, r.due_at
    from zimmet_private.stood_in_for() f
    join zimmet_private.warned_request r on r.clerk_id = f.staff_id and r.directorate_id = f.directorate_id
    union
    select r.id, r.calendar_id, r.registered_at, r.due_at
    from zimmet_private.warned_request r
    where r.clerk_id is null and r.directorate_id = any ((select m.directed from me m)::int[])
    union
    select r.id, r.calendar_id, r.registered_at, r.due_at
    from zimmet_data.absence a
    join zimmet_private.warned_request r on r.clerk_id = a.staff_id
    where a.since <= now() and coalesce(a.ended_at, a.until) > now() and r.directorate_id = any ((select m.directed from me m)::int[])
      and (a.deputy_id is null or not zimmet_private.works_at(a.deputy_id, r.directorate_id))
  ),
  -- Unpacking the clocks costs more than all the rest: not for who has nothing to be warned of.
  clock as materialized (select k.* from zimmet_private.flat_clock k where k.calendar_id in (select m.calendar_id from mine m)),
  timed as (
    select m.id, m.registered_at,
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(m.registered_at)) as started,
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(m.due_at)) as due,
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(near_warnings.since)) as before,
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(now())) as present
    from mine m
    join clock k on k.calendar_id = m.calendar_id
    offset 0
  )
  select t.id, e.level
  from timed t
  cross join lateral (select s.level, s.budget_share from zimmet_data.escalation_step s where s.budget_share < 1) e
  cross join lateral (select t.started + ceil((t.due - t.started) * e.budget_share) as reached) w
  where t.present >= w.reached and (t.before < w.reached or near_warnings.since < t.registered_at)
$$;
comment on function zimmet_private.near_warnings(timestamptz) is
  'Requests that came near their deadline since an instant: of whoever works on them and who stands in for him; while nobody does, of the director.';
