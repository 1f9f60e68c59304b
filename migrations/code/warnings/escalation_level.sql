create or replace function zimmet_private.escalation_level(
  clock zimmet_data.work_clock, started timestamptz, due timestamptz, asked timestamptz
) returns int
language sql stable set search_path = '' as $$
  -- Once, not for each step anew.
  with w as materialized (
    select
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(started)) as started,
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(due)) as due,
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(asked)) as asked
  )
  select coalesce(max(e.level), 0)
  from zimmet_data.escalation_step e
  cross join w
  -- Without a target (an imported one may have none) nothing is late.
  where escalation_level.due is not null and asked >= started
    and w.asked >= w.started + ceil((w.due - w.started) * e.budget_share) + e.after_seconds
    and (e.budget_share < 1 or asked >= due)
$$;
comment on function zimmet_private.escalation_level(zimmet_data.work_clock, timestamptz, timestamptz, timestamptz) is
  'The highest step reached by an instant; 0 before the first.';
