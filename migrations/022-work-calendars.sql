-- Mesai takvimi: when a directorate works. Patterns are dated, so new hours from June leave May as it was.
create table zimmet_data.work_calendar (
  id int generated always as identity,
  name text not null,
  observes_days_off boolean not null default true,
  constraint work_calendar_is_identified primary key (id),
  constraint work_calendar_name_is_unique unique (name),
  constraint work_calendar_has_a_name check (name ~ '\S')
);
comment on table zimmet_data.work_calendar is 'Mesai takvimi: office, crews, round the clock.';
comment on column zimmet_data.work_calendar.observes_days_off is 'Whether holidays and idari izin apply; the round-the-clock desk works through them.';

create table zimmet_data.work_week (
  id int generated always as identity,
  calendar_id int not null,
  valid daterange not null,
  constraint work_week_is_identified primary key (id),
  constraint work_week_is_one_at_a_time unique (calendar_id, valid without overlaps),
  constraint work_week_of_a_calendar foreign key (calendar_id) references zimmet_data.work_calendar (id) on delete cascade
);
comment on table zimmet_data.work_week is 'The weekly pattern of a calendar between two dates.';

create table zimmet_data.work_week_span (
  week_id int not null,
  weekday int not null,
  starts int not null,
  ends int not null,
  constraint work_week_span_is_identified primary key (week_id, weekday, starts),
  constraint work_week_span_of_a_week foreign key (week_id) references zimmet_data.work_week (id) on delete cascade,
  constraint work_week_span_on_a_weekday check (weekday between 1 and 7),
  constraint work_week_span_runs_forward check (starts between 0 and 86399 and ends > starts and ends <= starts + 86400),
  constraint work_week_spans_do_not_overlap exclude using gist (
    week_id with =, int4range(weekday * 86400 + starts, weekday * 86400 + ends) with &&)
);
comment on table zimmet_data.work_week_span is 'One span of work: Monday is weekday 1, times are seconds since local midnight.';
comment on column zimmet_data.work_week_span.ends is 'Past 86400 for a shift that ends on the next day.';

create table zimmet_data.day_off (
  id int generated always as identity,
  kind text not null,
  name text not null,
  period tstzrange not null,
  calendar_ids int[],
  declared_by int,
  declared_at timestamptz not null default now(),
  undone_by int,
  undone_at timestamptz,
  constraint day_off_is_identified primary key (id),
  constraint day_off_kind_is_known check (kind in ('holiday', 'administrative_leave')),
  constraint day_off_has_a_name check (name ~ '\S'),
  constraint day_off_is_bounded check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint day_off_declared_by_staff foreign key (declared_by) references zimmet_data.staff (id) on delete restrict,
  constraint day_off_undone_by_staff foreign key (undone_by) references zimmet_data.staff (id) on delete restrict,
  constraint day_off_undone_by_a_person check ((undone_at is null) = (undone_by is null))
);
comment on table zimmet_data.day_off is 'Resmî tatil or idari izin, from when to when; half days start at 13:00.';
comment on column zimmet_data.day_off.calendar_ids is 'The calendars it applies to; null: all that observe days off.';
comment on column zimmet_data.day_off.declared_by is 'Null for the holidays that the program brings along.';

create table zimmet_data.extra_work (
  id int generated always as identity,
  calendar_id int not null,
  name text not null,
  period tstzrange not null,
  declared_by int not null,
  declared_at timestamptz not null default now(),
  constraint extra_work_is_identified primary key (id),
  constraint extra_work_of_a_calendar foreign key (calendar_id) references zimmet_data.work_calendar (id) on delete cascade,
  constraint extra_work_declared_by_staff foreign key (declared_by) references zimmet_data.staff (id) on delete restrict,
  constraint extra_work_is_bounded check (not isempty(period) and not lower_inf(period) and not upper_inf(period))
);
comment on table zimmet_data.extra_work is 'Work on a day that would be off; wins over holidays and idari izin.';

create table zimmet_data.work_clock (
  calendar_id int not null,
  from_second bigint not null,
  until_second bigint not null,
  starts double precision[] not null,
  ends double precision[] not null,
  worked_before double precision[] not null,
  days double precision[] not null,
  day_ends double precision[] not null,
  constraint work_clock_of_a_calendar primary key (calendar_id),
  constraint work_clock_calendar_exists foreign key (calendar_id) references zimmet_data.work_calendar (id) on delete cascade,
  constraint work_clock_works_at_all check (cardinality(starts) > 0)
);
comment on table zimmet_data.work_clock is
  'The working spans of a calendar within its horizon, oldest first, each with the working seconds before it: the function worked(t) as a table.';
comment on column zimmet_data.work_clock.starts is
  'Whole seconds since 1970-01-01 UTC, as from_second, until_second and ends. Double precision, for which width_bucket searches without a call per step.';
comment on column zimmet_data.work_clock.days is 'The working days: their local midnights. A night shift belongs to the day on which it begins.';
comment on column zimmet_data.work_clock.day_ends is 'When the last span of each working day ends.';
alter table zimmet_data.work_clock
  alter column starts set storage external, alter column ends set storage external, alter column worked_before set storage external,
  alter column days set storage external, alter column day_ends set storage external;

do $$
declare
  guarded regclass;
begin
  foreach guarded in array array[
    'zimmet_data.work_calendar', 'zimmet_data.work_week', 'zimmet_data.work_week_span', 'zimmet_data.day_off',
    'zimmet_data.extra_work', 'zimmet_data.work_clock'
  ]::regclass[] loop
    perform zimmet_private.guard_table(guarded);
    execute format('create policy staff_reads on %s for select to zimmet_staff using (true)', guarded);
    execute format('grant select on %s to zimmet_staff', guarded);
  end loop;
end
$$;

create function zimmet_private.fixed_holidays(from_year int, to_year int)
returns table (name text, period tstzrange)
language sql stable set search_path = '' as $$
  select h.name, tstzrange(
    (make_date(y.year, h.month, h.day) + h.since) at time zone 'Europe/Istanbul',
    (make_date(y.year, h.month, h.day) + 1)::timestamp at time zone 'Europe/Istanbul')
  from generate_series(from_year, to_year) as y (year)
  cross join (
    values
      (1, 1, time '00:00', 'Yılbaşı'),
      (4, 23, time '00:00', 'Ulusal Egemenlik ve Çocuk Bayramı'),
      (5, 1, time '00:00', 'Emek ve Dayanışma Günü'),
      (5, 19, time '00:00', 'Atatürk''ü Anma, Gençlik ve Spor Bayramı'),
      (7, 15, time '00:00', 'Demokrasi ve Millî Birlik Günü'),
      (8, 30, time '00:00', 'Zafer Bayramı'),
      (10, 28, time '13:00', 'Cumhuriyet Bayramı arifesi'),
      (10, 29, time '00:00', 'Cumhuriyet Bayramı')
  ) as h (month, day, since, name)
$$;
comment on function zimmet_private.fixed_holidays(int, int) is
  'The fixed holidays of law 2429 in the years given; 28 October starts at 13:00.';

create function zimmet_private.religious_holidays(firsts date[], days int, name text)
returns table (name text, period tstzrange)
language sql stable set search_path = '' as $$
  select f.name, tstzrange(f.since at time zone 'Europe/Istanbul', f.until at time zone 'Europe/Istanbul')
  from unnest(firsts) as b (first_day)
  cross join lateral (
    values
      (religious_holidays.name || ' arifesi', b.first_day - 1 + time '13:00', b.first_day::timestamp),
      (religious_holidays.name, b.first_day::timestamp, (b.first_day + days)::timestamp)
  ) as f (name, since, until)
$$;
comment on function zimmet_private.religious_holidays(date[], int, text) is
  'A bayram from its first days: the eve from 13:00, then so many whole days.';

-- 2024-2028 as published; 2029-2032 by the Umm al-Qura calendar of ICU, which gives the published days of 2024-2028 as well.
insert into zimmet_data.day_off (kind, name, period)
select 'holiday', h.name, h.period
from (
  select name, period from zimmet_private.fixed_holidays(2024, 2032)
  union all
  select name, period from zimmet_private.religious_holidays(
    '{2024-04-10,2025-03-30,2026-03-20,2027-03-09,2028-02-26,2029-02-14,2030-02-04,2031-01-24,2032-01-14}', 3, 'Ramazan Bayramı')
  union all
  select name, period from zimmet_private.religious_holidays(
    '{2024-06-16,2025-06-06,2026-05-27,2027-05-16,2028-05-05,2029-04-24,2030-04-13,2031-04-02,2032-03-22}', 4, 'Kurban Bayramı')
) as h
order by h.period;
