-- The working clock: worked(t), the working seconds of a calendar up to t, and its inverse moment(w).
create function zimmet_private.second_of(t timestamptz) returns bigint
language sql immutable strict parallel safe
return floor(extract(epoch from t))::bigint;
comment on function zimmet_private.second_of(timestamptz) is 'Whole seconds since 1970-01-01 UTC; the clock counts whole seconds.';

create function zimmet_private.worked_at(
  starts double precision[], ends double precision[], worked_before double precision[], second bigint
) returns bigint
language sql immutable parallel safe
return coalesce(
  worked_before[width_bucket(second::double precision, starts)]
    + least(second, ends[width_bucket(second::double precision, starts)])
    - starts[width_bucket(second::double precision, starts)],
  0)::bigint;
comment on function zimmet_private.worked_at(double precision[], double precision[], double precision[], bigint) is
  'Working seconds up to a second: the span that began last, what was worked before it, and what of it has passed. 0 before the first.';

create function zimmet_private.moment_at(starts double precision[], worked_before double precision[], worked bigint)
returns bigint
language sql immutable parallel safe
return (
  starts[greatest(width_bucket(worked - 1::double precision, worked_before), 1)]
  + worked - worked_before[greatest(width_bucket(worked - 1::double precision, worked_before), 1)])::bigint;
comment on function zimmet_private.moment_at(double precision[], double precision[], bigint) is
  'The earliest second at which so much was worked: the end of a span rather than the beginning of the next. Beyond the last span it runs on.';

create function zimmet_private.clock_of(wanted_calendar_id int) returns zimmet_data.work_clock
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock;
begin
  select c.* into clock from zimmet_data.work_clock c where c.calendar_id = wanted_calendar_id;
  if clock.calendar_id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  end if;
  return clock;
end
$$;
comment on function zimmet_private.clock_of(int) is 'The clock of a calendar; refuses a calendar that has none.';

create function zimmet_private.refuse_beyond(clock zimmet_data.work_clock, second bigint) returns void
language plpgsql stable set search_path = '' as $$
begin
  if second not between clock.from_second and clock.until_second then
    perform zimmet_private.refuse('ZM026', jsonb_build_object(
      'calendarId', clock.calendar_id, 'from', clock.from_second * 1000, 'until', clock.until_second * 1000));
  end if;
end
$$;
comment on function zimmet_private.refuse_beyond(zimmet_data.work_clock, bigint) is 'Refuses a second outside the horizon of a clock.';

create function zimmet_private.worked(calendar_id int, t timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
  second bigint := zimmet_private.second_of(t);
begin
  perform zimmet_private.refuse_beyond(clock, second);
  return zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, second);
end
$$;
comment on function zimmet_private.worked(int, timestamptz) is 'Working seconds of a calendar up to an instant; refused outside its horizon (ZM026).';

create function zimmet_private.moment(calendar_id int, worked bigint) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
  second bigint := zimmet_private.moment_at(clock.starts, clock.worked_before, worked);
begin
  perform zimmet_private.refuse_beyond(clock, second);
  return to_timestamp(second);
end
$$;
comment on function zimmet_private.moment(int, bigint) is
  'The earliest instant at which so many working seconds have passed: the inverse of worked; refused beyond the horizon (ZM026).';

create function zimmet_private.pattern_spans(wanted_calendar_id int, from_day date, until_day date)
returns table (day date, span tstzrange)
language sql stable set search_path = '' as $$
  select d.day, tstzrange(
    (d.day::timestamp + make_interval(secs => s.starts)) at time zone 'Europe/Istanbul',
    (d.day::timestamp + make_interval(secs => s.ends)) at time zone 'Europe/Istanbul')
  from generate_series(from_day, until_day - 1, interval '1 day') as g (day)
  cross join lateral (select g.day::date as day) d
  join zimmet_data.work_week w on w.calendar_id = wanted_calendar_id and w.valid @> d.day
  join zimmet_data.work_week_span s on s.week_id = w.id and s.weekday = extract(isodow from d.day)
$$;
comment on function zimmet_private.pattern_spans(int, date, date) is
  'The spans of the weekly patterns on the days from one date to before another, as if nothing were off.';

create function zimmet_private.days_off(wanted_calendar_id int) returns tstzmultirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(o.period), '{}'::tstzmultirange)
  from zimmet_data.day_off o
  join zimmet_data.work_calendar c on c.id = wanted_calendar_id
  where o.undone_at is null
    and case when o.calendar_ids is null then c.observes_days_off else c.id = any (o.calendar_ids) end
$$;
comment on function zimmet_private.days_off(int) is 'Holidays and idari izin that apply to a calendar.';

create function zimmet_private.local_midnight(second bigint) returns bigint
language sql stable parallel safe
return zimmet_private.second_of(
  date_trunc('day', to_timestamp(second), 'Europe/Istanbul'));
comment on function zimmet_private.local_midnight(bigint) is 'When the local day of a second began.';

create function zimmet_private.open_pattern(wanted_calendar_id int, from_day date, until_day date)
returns table (day date, open tstzmultirange)
language sql stable set search_path = '' as $$
  with off as materialized (select zimmet_private.days_off(wanted_calendar_id) as spans)
  select p.day, tstzmultirange(p.span) - o.spans
  from zimmet_private.pattern_spans(wanted_calendar_id, from_day, until_day) p
  cross join off o
  union all
  select (lower(x.period) at time zone 'Europe/Istanbul')::date, tstzmultirange(x.period)
  from zimmet_data.extra_work x
  where x.calendar_id = wanted_calendar_id
$$;
comment on function zimmet_private.open_pattern(int, date, date) is
  'What is worked, by the day on which it begins: the weekly patterns less the days off, and the extra work.';

create function zimmet_private.build_clock(wanted_calendar_id int, from_day date, until_day date) returns void
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
    select zimmet_private.second_of(p.day::timestamp at time zone 'Europe/Istanbul') as day,
      max(zimmet_private.second_of(upper(p.open))) as ends
    from pattern p
    group by p.day
  )
  insert into zimmet_data.work_clock (calendar_id, from_second, until_second, starts, ends, worked_before, days, day_ends)
  select
    wanted_calendar_id,
    zimmet_private.second_of(from_day::timestamp at time zone 'Europe/Istanbul'),
    zimmet_private.second_of(until_day::timestamp at time zone 'Europe/Istanbul'),
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

create function zimmet_private.promised_at(
  clock zimmet_data.work_clock, started bigint, unit text, amount int
) returns bigint
language sql stable parallel safe
return case unit
  when 'hours' then zimmet_private.moment_at((clock).starts, (clock).worked_before,
    zimmet_private.worked_at((clock).starts, (clock).ends, (clock).worked_before, started) + amount * 3600)
  when 'days' then (clock).day_ends[
    width_bucket(zimmet_private.local_midnight(started)::double precision, (clock).days) + amount]::bigint
  when 'calendar_days' then zimmet_private.local_midnight(started) + (amount + 1) * 86400
end;
comment on function zimmet_private.promised_at(zimmet_data.work_clock, bigint, text, int) is
  'When a target ends without pauses: so many working hours on; the end of the n-th working day after; the end of the n-th day after.';

create function zimmet_private.due_at(
  clock zimmet_data.work_clock, started bigint, unit text, amount int, added_seconds bigint
) returns bigint
language sql stable parallel safe
return case
  when coalesce(added_seconds, 0) = 0 then zimmet_private.promised_at(clock, started, unit, amount)
  else zimmet_private.moment_at((clock).starts, (clock).worked_before,
    zimmet_private.worked_at((clock).starts, (clock).ends, (clock).worked_before,
      zimmet_private.promised_at(clock, started, unit, amount)) + added_seconds)
end;
comment on function zimmet_private.due_at(zimmet_data.work_clock, bigint, text, int, bigint) is
  'The deadline: what was promised, moved on by working seconds of pausing holds and extensions.';

insert into zimmet_data.work_calendar (name, observes_days_off) values ('Ofis', true), ('Saha ekipleri', true), ('Kesintisiz', false);
insert into zimmet_data.work_week (calendar_id, valid) select c.id, '[2024-01-01,)' from zimmet_data.work_calendar c;
insert into zimmet_data.work_week_span (week_id, weekday, starts, ends)
select w.id, d.weekday, s.starts * 3600, s.ends * 3600
from (
  values ('Ofis', 1, 5, 8, 12), ('Ofis', 1, 5, 13, 17), ('Saha ekipleri', 1, 6, 7, 12), ('Saha ekipleri', 1, 6, 13, 16), ('Kesintisiz', 1, 7, 0, 24)
) as s (calendar, first_day, last_day, starts, ends)
join zimmet_data.work_calendar c on c.name = s.calendar
join zimmet_data.work_week w on w.calendar_id = c.id
cross join lateral generate_series(s.first_day, s.last_day) as d (weekday);
select zimmet_private.build_clock(c.id, '2024-01-01', '2033-01-01') from zimmet_data.work_calendar c;
