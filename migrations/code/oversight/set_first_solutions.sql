create or replace function zimmet_private.set_first_solutions(wanted_calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.starts || '{}' as starts, k.ends || '{}' as ends, k.worked_before || '{}' as worked_before
    from zimmet_data.work_clock k where k.calendar_id = wanted_calendar_id
  ),
  solution as materialized (
    select r.id, r.resolved_at,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(r.registered_at)) as since,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(r.resolved_at)) as until
    from clock c
    cross join zimmet_data.request r
    where r.calendar_id = wanted_calendar_id and r.resolved_at is not null and r.solved_seconds is null
  ),
  pause as (
    select s.id, sum(least(s.until, w.worked_until) - w.worked_since) as seconds
    from solution s
    join zimmet_private.worked_pauses(wanted_calendar_id) w on w.request_id = s.id and w.since < s.resolved_at
    group by s.id
  ),
  timed as materialized (
    select s.id, greatest(0, s.until - s.since - coalesce(u.seconds, 0)) as seconds
    from solution s
    left join pause u on u.id = s.id
  )
  update zimmet_data.request r
  set solved_seconds = t.seconds
  from timed t
  where r.id = t.id
$$;
comment on function zimmet_private.set_first_solutions(int) is 'How long the solving took where it was not kept yet, for the requests of one calendar.';
