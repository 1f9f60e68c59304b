create or replace function zimmet_private.open_pattern(wanted_calendar_id int, from_day date, until_day date)
returns table (day date, open tstzmultirange)
language sql stable set search_path = '' as $$
  with off as materialized (select zimmet_private.days_off(wanted_calendar_id) as spans)
  -- Most days meet none of the days off: those are looked up, and taken away from the others alone.
  select p.day, case when p.span && o.spans then tstzmultirange(p.span) - o.spans else tstzmultirange(p.span) end
  from zimmet_private.pattern_spans(wanted_calendar_id, from_day, until_day) p
  cross join off o
  union all
  select (lower(x.period) at time zone zimmet_private.zone())::date, tstzmultirange(x.period)
  from zimmet_data.extra_work x
  where x.calendar_id = wanted_calendar_id and x.undone_at is null
$$;
comment on function zimmet_private.open_pattern(int, date, date) is
  'What is worked, by the day on which it begins: the weekly patterns less the days off, and the extra work.';
