create or replace function zimmet_private.weekends(from_day date, until_day date, wanted_calendar_id int)
returns table (period tstzrange)
language sql stable set search_path = '' as $$
  select tstzrange(d.day::timestamp at time zone zimmet_private.zone(), (d.day + 1)::timestamp at time zone zimmet_private.zone())
  from generate_series(from_day, until_day, interval '1 day') as g (day)
  cross join lateral (select g.day::date as day) d
  where not exists (
    select from zimmet_data.work_week w
    join zimmet_data.work_week_span s on s.week_id = w.id and s.weekday = extract(isodow from d.day)
    where w.calendar_id = wanted_calendar_id and w.valid @> d.day)
$$;
comment on function zimmet_private.weekends(date, date, int) is 'The days on which the weekly pattern has no work at all.';
