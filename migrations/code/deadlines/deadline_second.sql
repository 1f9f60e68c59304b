-- Fenced (offset 0) step by step, so that what a formula needs twice is searched once.
create or replace function zimmet_private.deadline_second(
  starts double precision[], ends double precision[], worked_before double precision[], days double precision[],
  day_ends double precision[], since bigint, unit text, amount int, added_seconds bigint
) returns table (second bigint)
language sql stable parallel safe
begin atomic
  select case
    when added_seconds = 0 and unit <> 'hours' then p.second
    else nullif(least(m.second, ends[cardinality(ends)]::bigint + 1), ends[cardinality(ends)]::bigint + 1)
  end
  from (
    select case unit when 'hours' then zimmet_private.worked_at(starts, ends, worked_before, since) end as worked,
      case when unit <> 'hours' then zimmet_private.local_midnight(since) end as midnight
    offset 0
  ) s
  cross join lateral (
    select case unit
      when 'hours' then zimmet_private.moment_at(starts, worked_before, s.worked + amount * 3600)
      when 'days' then day_ends[width_bucket(s.midnight::double precision, days) + amount]::bigint
      when 'calendar_days' then s.midnight + (amount + 1) * zimmet_private.day_seconds()
    end as second
    offset 0
  ) p
  cross join lateral (
    select case when added_seconds <> 0
      then zimmet_private.worked_at(starts, ends, worked_before, p.second) + added_seconds
    end as worked
    offset 0
  ) a
  cross join lateral (
    select case when added_seconds = 0 then p.second else zimmet_private.moment_at(starts, worked_before, a.worked) end as second
    offset 0
  ) m;
end;
comment on function zimmet_private.deadline_second(
  double precision[], double precision[], double precision[], double precision[], double precision[], bigint, text, int, bigint) is
  'The same as deadline_instant, for a query over many rows that has its clock unpacked; null where no calendar knows it.';
