-- The edges of the horizon: nothing is promised on time that no calendar knows, and nothing is planned outside the known years.
create function zimmet_private.last_worked(clock zimmet_data.work_clock) returns bigint
language sql stable parallel safe
return (clock).ends[cardinality((clock).ends)]::bigint;
comment on function zimmet_private.last_worked(zimmet_data.work_clock) is
  'When the last span ends; moment_at runs on behind it as if work never stopped, so nobody may rely on what lies there.';

create or replace function zimmet_private.moment(calendar_id int, worked bigint) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
  second bigint := zimmet_private.moment_at(clock.starts, clock.worked_before, worked);
begin
  if worked = 0 then
    return to_timestamp(clock.from_second);
  end if;
  perform zimmet_private.refuse_beyond(clock,
    case when worked > 0 and second <= zimmet_private.last_worked(clock) then second else clock.until_second + 1 end);
  return to_timestamp(second);
end
$$;
comment on function zimmet_private.moment(int, bigint) is
  'The earliest instant at which so many working seconds have passed: the inverse of worked; refused where no calendar knows it (ZM026).';

create or replace function zimmet_private.deadline_instant(
  clock zimmet_data.work_clock, started timestamptz, unit text, amount int, added_seconds bigint
) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  second bigint := zimmet_private.second_of(started);
  due bigint;
begin
  perform zimmet_private.refuse_beyond(clock, second);
  due := zimmet_private.due_at(clock, second, unit, amount, added_seconds);
  if due > zimmet_private.last_worked(clock) and (unit = 'hours' or added_seconds > 0) then
    due := null;
  end if;
  perform zimmet_private.refuse_beyond(clock, coalesce(due, clock.until_second + 1));
  return to_timestamp(due);
end
$$;

create function zimmet_private.refuse_outside_horizon(asked timestamptz, field text) returns void
language plpgsql stable set search_path = '' as $$
declare
  known record;
begin
  select max(c.from_second) as since, min(c.until_second) as until into known from zimmet_data.work_clock c;
  if zimmet_private.second_of(asked) not between known.since and known.until then
    perform zimmet_private.refuse('ZM026',
      jsonb_build_object('field', field, 'from', known.since * 1000, 'until', known.until * 1000));
  end if;
end
$$;
comment on function zimmet_private.refuse_outside_horizon(timestamptz, text) is
  'Refuses a date that a person typed for a year that some calendar does not know (ZM026), naming the field.';

create or replace function zimmet_private.check_day_off(name text, since timestamptz, until timestamptz, calendar_ids int[])
returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.owe_words(name);
  if since is null or until is null or not isfinite(since) or not isfinite(until) or until <= since then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'until'));
  elsif exists (
    select from unnest(calendar_ids) as w (id)
    where not exists (select from zimmet_data.work_calendar c where c.id = w.id))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarIds'));
  end if;
  perform zimmet_private.refuse_outside_horizon(since, 'since');
  perform zimmet_private.refuse_outside_horizon(until, 'until');
end
$$;

create or replace function zimmet_private.check_hold(reason_id int, until timestamptz, at timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  longest int := (select h.longest_days from zimmet_data.hold_reason h where h.id = reason_id and h.is_active);
begin
  if longest is null then
    perform zimmet_private.refuse(case when reason_id is null then 'ZM008' else 'ZM023' end,
      jsonb_build_object('field', 'reasonId'));
  elsif until is null or until <= at or not isfinite(until) then
    perform zimmet_private.refuse('ZM014', jsonb_build_object('field', 'until'));
  elsif until > at + make_interval(days => longest) and zimmet_private.my_post() <> 'director' then
    perform zimmet_private.refuse('ZM014', jsonb_build_object('field', 'until', 'longestDays', longest));
  end if;
  perform zimmet_private.refuse_outside_horizon(until, 'until');
end
$$;

create or replace function zimmet_private.write_week(calendar_id int, from_day date, spans jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  new_week int;
begin
  perform zimmet_private.begin_calendar_change();
  if not exists (select from zimmet_data.work_calendar c where c.id = calendar_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  elsif from_day is null or jsonb_typeof(spans) is distinct from 'array' or jsonb_array_length(spans) = 0 then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
  end if;
  perform zimmet_private.refuse_outside_horizon(from_day::timestamp at time zone 'Europe/Istanbul', 'fromDay');
  delete from zimmet_data.work_week w where w.calendar_id = write_week.calendar_id and lower(w.valid) >= from_day;
  update zimmet_data.work_week w
  set valid = daterange(lower(w.valid), from_day)
  where w.calendar_id = write_week.calendar_id and w.valid @> from_day;
  insert into zimmet_data.work_week (calendar_id, valid) values (calendar_id, daterange(from_day, null))
  returning id into new_week;
  insert into zimmet_data.work_week_span (week_id, weekday, starts, ends)
  select new_week, (s ->> 'weekday')::int, (s ->> 'starts')::int, (s ->> 'ends')::int
  from jsonb_array_elements(spans) as s;
  perform zimmet_private.refuse_wrapped_overlap(new_week);
  perform zimmet_private.apply_calendars(array[calendar_id]);
exception
  when check_violation or exclusion_violation or not_null_violation or unique_violation
    or invalid_text_representation or numeric_value_out_of_range
  then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
end
$$;
