-- Which warnings came due for the person since an instant: for notes on the desktop, once a level. Nothing runs at night.
create function zimmet.reached_warnings(since timestamptz)
returns table (request_id int, number text, level int)
language sql stable security definer set search_path = '' as $$
  with person as materialized (
    select zimmet_private.my_post() as post, zimmet_private.my_staff_id() as id, zimmet_private.my_directorates() as directorates,
      -- Who was away for longer reads the board, not a thousand notes.
      greatest(reached_warnings.since, now() - interval '7 days') as since
  ),
  -- Between which deadlines the step was reached in that time, by the calendar's clock.
  reached as materialized (
    select e.level, e.addressee, k.calendar_id,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before,
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(p.since)) - e.after_seconds)) as after,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before,
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(now())) - e.after_seconds)) as until
    from zimmet_data.escalation_step e
    cross join zimmet_data.work_clock k
    cross join person p
    where e.budget_share = 1 and e.addressee = p.post
  ),
  found as (
    select r.id, r.number, w.level
    from reached w
    cross join person p
    join zimmet_data.request r on r.due_at > w.after and r.due_at <= w.until and r.calendar_id = w.calendar_id
    where r.is_open and r.state in ('new', 'in_work') and (r.held_until is null or r.held_until <= now())
      and (w.addressee = 'overseer' or r.directorate_id = any (p.directorates))
    union all
    -- Near its deadline: whoever works on it; while nobody does, the director.
    select r.id, r.number, e.level
    from person p
    cross join zimmet_data.escalation_step e
    join zimmet_data.request r
      on r.clerk_id = p.id or (p.post = 'director' and r.clerk_id is null and r.directorate_id = any (p.directorates))
    join zimmet_data.work_clock k on k.calendar_id = r.calendar_id
    where e.budget_share < 1 and r.is_open and r.state in ('new', 'in_work') and (r.held_until is null or r.held_until <= now())
      and p.post in ('clerk', 'director')
      and zimmet_private.escalation_level(k, r.registered_at, r.due_at, p.since) < e.level
      and zimmet_private.escalation_level(k, r.registered_at, r.due_at, now()) >= e.level
  )
  select f.id, f.number, max(f.level)
  from found f
  group by f.id, f.number
  order by max(f.level) desc, f.id
  limit 500
$$;
comment on function zimmet.reached_warnings(timestamptz) is
  'The requests whose warning of a level came due for the person since an instant: near the deadline the clerk, at it the director, later the mayor''s office.';
grant execute on function zimmet.reached_warnings(timestamptz) to zimmet_staff;
