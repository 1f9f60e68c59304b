-- When each directorate works, and how long what may take.
create table zimmet_data.work_week (
  id int generated always as identity,
  calendar_id int not null,
  valid daterange not null,
  constraint work_week_is_identified primary key (id),
  constraint work_week_is_one_at_a_time unique (calendar_id, valid without overlaps),
  constraint work_week_of_a_calendar foreign key (calendar_id) references zimmet_data.work_calendar (id) on delete cascade
);
alter table zimmet_data.work_week enable row level security;
alter table zimmet_data.work_week force row level security;
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
alter table zimmet_data.work_week_span enable row level security;
alter table zimmet_data.work_week_span force row level security;
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
  is_computed boolean not null default false,
  constraint day_off_is_identified primary key (id),
  constraint day_off_kind_is_known check (kind in ('holiday', 'administrative_leave')),
  constraint day_off_has_a_name check (name ~ '\S'),
  constraint day_off_is_bounded check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint day_off_declared_by_staff foreign key (declared_by) references zimmet_data.staff (id) on delete restrict,
  constraint day_off_undone_by_staff foreign key (undone_by) references zimmet_data.staff (id) on delete restrict,
  constraint day_off_undone_by_a_person check ((undone_at is null) = (undone_by is null))
);
alter table zimmet_data.day_off enable row level security;
alter table zimmet_data.day_off force row level security;
comment on table zimmet_data.day_off is 'Resmî tatil or idari izin, from when to when; half days start at 13:00.';
comment on column zimmet_data.day_off.calendar_ids is 'The calendars it applies to; null: all that observe days off.';
comment on column zimmet_data.day_off.declared_by is 'Null for the holidays that the program brings along.';
comment on column zimmet_data.day_off.is_computed is
  'Religious days of 2029-2032: by the Umm al-Qura calendar of ICU, not published yet. The state may declare others.';

create table zimmet_data.extra_work (
  id int generated always as identity,
  calendar_id int not null,
  name text not null,
  period tstzrange not null,
  declared_by int not null,
  declared_at timestamptz not null default now(),
  undone_by int,
  undone_at timestamptz,
  constraint extra_work_is_identified primary key (id),
  constraint extra_work_of_a_calendar foreign key (calendar_id) references zimmet_data.work_calendar (id) on delete cascade,
  constraint extra_work_declared_by_staff foreign key (declared_by) references zimmet_data.staff (id) on delete restrict,
  constraint extra_work_is_bounded check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  constraint extra_work_undone_by_staff foreign key (undone_by) references zimmet_data.staff (id) on delete restrict,
  constraint extra_work_undone_by_a_person check ((undone_at is null) = (undone_by is null))
);
alter table zimmet_data.extra_work enable row level security;
alter table zimmet_data.extra_work force row level security;
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
alter table zimmet_data.work_clock alter column starts set storage external;
alter table zimmet_data.work_clock alter column ends set storage external;
alter table zimmet_data.work_clock alter column worked_before set storage external;
alter table zimmet_data.work_clock alter column days set storage external;
alter table zimmet_data.work_clock alter column day_ends set storage external;
alter table zimmet_data.work_clock enable row level security;
alter table zimmet_data.work_clock force row level security;
comment on table zimmet_data.work_clock is
  'The working spans of a calendar within its horizon, oldest first, each with the working seconds before it: the function worked(t) as a table.';
comment on column zimmet_data.work_clock.starts is
  'Whole seconds since 1970-01-01 UTC, as from_second, until_second and ends. Double precision, for which width_bucket searches without a call per step.';
comment on column zimmet_data.work_clock.days is 'The working days: their local midnights. A night shift belongs to the day on which it begins.';
comment on column zimmet_data.work_clock.day_ends is 'When the last span of each working day ends.';

create table zimmet_data.target (
  id int generated always as identity,
  kind text not null,
  subject_id int,
  priority text not null,
  unit text not null,
  amount int not null,
  constraint target_is_identified primary key (id),
  constraint target_is_one_per_subject_and_priority unique nulls not distinct (kind, subject_id, priority),
  constraint target_of_a_subject foreign key (subject_id) references zimmet_data.subject (id) on delete restrict,
  constraint target_kind_is_known check (kind in ('first_contact', 'resolution')),
  constraint target_priority_is_known check (priority in ('low', 'normal', 'high', 'urgent')),
  constraint target_unit_is_known check (unit in ('hours', 'days', 'calendar_days')),
  constraint target_is_positive check (amount between 1 and 1000)
);
alter table zimmet_data.target enable row level security;
alter table zimmet_data.target force row level security;
comment on table zimmet_data.target is 'How long a directorate may take; a subject''s own target wins over the one for all subjects.';
comment on column zimmet_data.target.subject_id is 'Null: every subject without a target of its own.';
comment on column zimmet_data.target.unit is 'hours: working hours; days: working days, to the end of the last; calendar_days: to the end of the last.';

create table zimmet_data.legal_basis (
  id int generated always as identity,
  code text not null,
  name text not null,
  unit text not null,
  amount int not null,
  extended_amount int,
  can_be_interrupted boolean not null default false,
  stage_suffices boolean not null default false,
  constraint legal_basis_is_identified primary key (id),
  constraint legal_basis_code_is_unique unique (code),
  constraint legal_basis_unit_is_known check (unit in ('days', 'calendar_days')),
  constraint legal_basis_extension_is_longer check (extended_amount > amount)
);
alter table zimmet_data.legal_basis enable row level security;
alter table zimmet_data.legal_basis force row level security;
comment on table zimmet_data.legal_basis is 'A law that sets a clock of its own, which never pauses.';
comment on column zimmet_data.legal_basis.stage_suffices is 'Whether telling the stage keeps the period; the result is then owed separately.';
