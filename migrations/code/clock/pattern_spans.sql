create or replace function zimmet_private.pattern_spans(wanted_calendar_id int, from_day date, until_day date)
returns table (day date, span tstzrange)
language sql stable set search_path = '' as $$
  select d.day, tstzrange(
    (d.day::timestamp + make_interval(secs => s.starts)) at time zone zimmet_private.zone(),
    (d.day::timestamp + make_interval(secs => s.ends)) at time zone zimmet_private.zone())
  from generate_series(from_day, until_day - 1, interval '1 day') as g (day)
  cross join lateral (select g.day::date as day) d
  join zimmet_data.work_week w on w.calendar_id = wanted_calendar_id and w.valid @> d.day
  join zimmet_data.work_week_span s on s.week_id = w.id and s.weekday = extract(isodow from d.day)
$$;
comment on function zimmet_private.pattern_spans(int, date, date) is
  'The spans of the weekly patterns on the days from one date to before another, as if nothing were off.';
