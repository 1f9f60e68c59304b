create or replace function zimmet_private.set_first_parts(wanted_calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.starts || '{}' as starts, k.ends || '{}' as ends, k.worked_before || '{}' as worked_before
    from zimmet_data.work_clock k where k.calendar_id = wanted_calendar_id
  ),
  part as materialized (
    select p.request_id, p.period, p.own_ended_at,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(lower(p.period))) as since,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(p.own_ended_at)) as until
    from clock c
    cross join zimmet_data.custody p
    where p.own_ended_at is not null and p.own_seconds is null
      and p.directorate_id in (select d.id from zimmet_data.directorate d where d.calendar_id = wanted_calendar_id)
  ),
  pause as (
    select p.request_id, p.period, sum(least(p.until, w.worked_until) - greatest(p.since, w.worked_since)) as seconds
    from part p
    join zimmet_private.worked_pauses(wanted_calendar_id) w
      on w.request_id = p.request_id and w.since < p.own_ended_at and w.until > lower(p.period)
    group by p.request_id, p.period
  ),
  -- Joined here, not below: the planner thinks that few periods are equal and would look at all pauses for each.
  timed as materialized (
    select p.request_id, p.period, greatest(0, p.until - p.since - coalesce(u.seconds, 0)) as seconds
    from part p
    left join pause u on u.request_id = p.request_id and u.period = p.period
  )
  update zimmet_data.custody c
  set own_seconds = t.seconds
  from timed t
  where c.request_id = t.request_id and c.period = t.period
$$;
comment on function zimmet_private.set_first_parts(int) is 'How long the own parts took that have none kept, for the directorates of one calendar.';
