-- Which warnings came due for the person since an instant: for notes on the desktop, once a level. Nothing runs at night.
create view zimmet_private.warned_request as
  select r.id, r.number, r.directorate_id, r.clerk_id, r.calendar_id, r.registered_at, r.due_at
  from zimmet_data.request r
  where r.is_open and r.state in ('new', 'in_work') and (r.held_until is null or r.held_until <= now());
comment on view zimmet_private.warned_request is 'Requests whose clock runs: not resolved, not on hold.';

create function zimmet_private.near_warnings(since timestamptz) returns table (request_id int, level int)
language sql stable set search_path = '' as $$
  select r.id, e.level
  from zimmet_data.escalation_step e
  cross join (select zimmet_private.my_staff_id() as id, zimmet_private.my_directorates() as directorates) p
  join zimmet_private.warned_request r
    on r.clerk_id = p.id
    or (zimmet_private.my_post() = 'director' and r.clerk_id is null and r.directorate_id = any (p.directorates))
  join zimmet_data.work_clock k on k.calendar_id = r.calendar_id
  where e.budget_share < 1 and zimmet_private.my_post() in ('clerk', 'director')
    and zimmet_private.escalation_level(k, r.registered_at, r.due_at, near_warnings.since) < e.level
    and zimmet_private.escalation_level(k, r.registered_at, r.due_at, now()) >= e.level
$$;
comment on function zimmet_private.near_warnings(timestamptz) is
  'Requests that came near their deadline since an instant: of whoever works on them; while nobody does, of the director.';

create function zimmet_private.late_warnings(since timestamptz) returns table (request_id int, level int)
language sql stable set search_path = '' as $$
  -- Between which deadlines a step was reached in that time, by the calendar's clock.
  with reached as materialized (
    select e.level, e.addressee, k.calendar_id,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before, zimmet_private.worked_at(
        k.starts, k.ends, k.worked_before, zimmet_private.second_of(late_warnings.since)) - e.after_seconds)) as after,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before, zimmet_private.worked_at(
        k.starts, k.ends, k.worked_before, zimmet_private.second_of(now())) - e.after_seconds)) as until
    from zimmet_data.escalation_step e
    cross join zimmet_data.work_clock k
    where e.budget_share = 1 and e.addressee = zimmet_private.my_post()
  )
  select r.id, w.level
  from reached w
  join zimmet_private.warned_request r on r.due_at > w.after and r.due_at <= w.until and r.calendar_id = w.calendar_id
  where w.addressee = 'overseer' or r.directorate_id = any (zimmet_private.my_directorates())
$$;
comment on function zimmet_private.late_warnings(timestamptz) is
  'Requests that reached their deadline, or so many working hours after it, since an instant: of the director, later of the mayor''s office.';

create function zimmet.reached_warnings(since timestamptz) returns table (request_id int, number text, level int)
language sql stable security definer set search_path = '' as $$
  -- Who was away for longer reads the board, not a thousand notes.
  with asked as materialized (select greatest(reached_warnings.since, now() - interval '7 days') as since),
  found as (
    select n.request_id, n.level from asked a cross join lateral zimmet_private.near_warnings(a.since) n
    union all
    select l.request_id, l.level from asked a cross join lateral zimmet_private.late_warnings(a.since) l
  )
  select r.id, r.number, max(f.level)
  from found f
  join zimmet_data.request r on r.id = f.request_id
  -- What the person has said to have seen is told no more, on whichever PC.
  where not exists (
    select from zimmet_data.warning w
    where w.request_id = r.id and w.due_at = r.due_at and w.level >= f.level and w.staff_id = zimmet_private.my_staff_id()
  )
  group by r.id, r.number
  order by max(f.level) desc, r.id
  limit 500
$$;
comment on function zimmet.reached_warnings(timestamptz) is
  'The requests whose warning of a level came due for the person since an instant: near the deadline the clerk, at it the director, later the mayor''s office.';
grant execute on function zimmet.reached_warnings(timestamptz) to zimmet_staff;
