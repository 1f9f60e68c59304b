create or replace function zimmet_private.build_clock(wanted_calendar_id int, from_day date, until_day date) returns void
language sql volatile set search_path = '' as $$
  with pattern as materialized (
    select p.day, p.open from zimmet_private.open_pattern(wanted_calendar_id, from_day, until_day) p where not isempty(p.open)
  ),
  span as materialized (
    select s.starts, s.ends, (sum(s.ends - s.starts) over (order by s.starts))::bigint - (s.ends - s.starts) as worked_before
    from unnest((select range_agg(o.span) from (select unnest(p.open) as span from pattern p) as o)) as u (span)
    cross join lateral (
      select zimmet_private.second_of(lower(u.span)) as starts, zimmet_private.second_of(upper(u.span)) as ends) s
  ),
  day as materialized (
    select zimmet_private.second_of(p.day::timestamp at time zone zimmet_private.zone()) as day,
      max(zimmet_private.second_of(upper(p.open))) as ends
    from pattern p
    group by p.day
  )
  insert into zimmet_data.work_clock (calendar_id, from_second, until_second, starts, ends, worked_before, days, day_ends)
  select
    wanted_calendar_id,
    zimmet_private.second_of(from_day::timestamp at time zone zimmet_private.zone()),
    zimmet_private.second_of(until_day::timestamp at time zone zimmet_private.zone()),
    array(select s.starts from span s order by s.starts),
    array(select s.ends from span s order by s.starts),
    array(select s.worked_before from span s order by s.starts),
    array(select d.day from day d order by d.day),
    array(select d.ends from day d order by d.day)
  on conflict on constraint work_clock_of_a_calendar do update
  set from_second = excluded.from_second, until_second = excluded.until_second, starts = excluded.starts,
    ends = excluded.ends, worked_before = excluded.worked_before, days = excluded.days, day_ends = excluded.day_ends
$$;
comment on function zimmet_private.build_clock(int, date, date) is
  'Writes the spans of a calendar between two dates: its weeks, less its days off, plus its extra work.';
