-- What is promised: targets per subject and priority, legal bases beside them, and the snapshot each request carries.
alter table zimmet_data.directorate add column calendar_id int not null default 1,
  add constraint directorate_works_on_a_calendar foreign key (calendar_id)
    references zimmet_data.work_calendar (id) on delete restrict;
comment on column zimmet_data.directorate.calendar_id is 'The work calendar its own clock runs on; the office''s unless told otherwise.';

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
comment on table zimmet_data.target is 'How long a directorate may take; a subject''s own target wins over the one for all subjects.';
comment on column zimmet_data.target.subject_id is 'Null: every subject without a target of its own.';
comment on column zimmet_data.target.unit is 'hours: working hours; days: working days, to the end of the last; calendar_days: to the end of the last.';

insert into zimmet_data.target (kind, priority, unit, amount) values
  ('first_contact', 'urgent', 'hours', 2), ('first_contact', 'high', 'hours', 4),
  ('first_contact', 'normal', 'days', 1), ('first_contact', 'low', 'days', 2),
  ('resolution', 'urgent', 'hours', 8), ('resolution', 'high', 'days', 3),
  ('resolution', 'normal', 'days', 7), ('resolution', 'low', 'days', 15);

create table zimmet_data.legal_basis (
  id int generated always as identity,
  code text not null,
  name text not null,
  unit text not null,
  amount int not null,
  extended_amount int,
  can_be_interrupted boolean not null default false,
  constraint legal_basis_is_identified primary key (id),
  constraint legal_basis_code_is_unique unique (code),
  constraint legal_basis_unit_is_known check (unit in ('days', 'calendar_days')),
  constraint legal_basis_extension_is_longer check (extended_amount > amount)
);
comment on table zimmet_data.legal_basis is 'A law that sets a clock of its own, which never pauses.';
insert into zimmet_data.legal_basis (code, name, unit, amount, extended_amount, can_be_interrupted) values
  ('3071', '3071 sayılı Dilekçe Hakkı Kanunu m. 7', 'calendar_days', 30, null, false),
  ('4982', '4982 sayılı Bilgi Edinme Hakkı Kanunu m. 11', 'days', 15, 30, true),
  ('6698', '6698 sayılı KVKK m. 13', 'calendar_days', 30, null, false);

alter table zimmet_data.request
  add column calendar_id int,
  add column target_unit text,
  add column target_amount int,
  add column due_at timestamptz,
  add column contact_unit text,
  add column contact_amount int,
  add column contact_due_at timestamptz,
  add column contacted_at timestamptz,
  add column extension_seconds bigint not null default 0,
  add column legal_basis_id int,
  add column legal_since timestamptz,
  add column legal_is_extended boolean not null default false,
  add column legal_due_at timestamptz,
  add constraint request_counts_on_a_calendar foreign key (calendar_id)
    references zimmet_data.work_calendar (id) on delete restrict,
  add constraint request_under_a_law foreign key (legal_basis_id) references zimmet_data.legal_basis (id) on delete restrict;
comment on column zimmet_data.request.calendar_id is 'The calendar of the citizen''s clock: that of the subject''s directorate.';
comment on column zimmet_data.request.target_amount is 'What was promised; a later change of the targets does not move it.';
comment on column zimmet_data.request.due_at is 'Termin: promised, plus pausing holds and an extension in working time. Nobody writes it; it follows.';
comment on column zimmet_data.request.contacted_at is 'When the citizen was first spoken to about it.';
comment on column zimmet_data.request.extension_seconds is 'Working seconds a director''s recorded extension added.';
comment on column zimmet_data.request.legal_since is 'From when the legal clock runs; null while a cost notice interrupts it.';
create index request_due_in_directorate on zimmet_data.request (directorate_id, due_at, id) where is_open;
create index request_due on zimmet_data.request (due_at, id) where is_open;

alter table zimmet_data.custody
  add column target_unit text,
  add column target_amount int,
  add column due_at timestamptz;
comment on column zimmet_data.custody.due_at is 'The directorate''s own deadline: its budget from the moment it received custody, on its own calendar.';

select zimmet_private.guard_table('zimmet_data.target');
select zimmet_private.guard_table('zimmet_data.legal_basis');
create policy staff_reads on zimmet_data.target for select to zimmet_staff using (true);
create policy staff_reads on zimmet_data.legal_basis for select to zimmet_staff using (true);
grant select on zimmet_data.target, zimmet_data.legal_basis to zimmet_staff;
create view zimmet.target with (security_invoker) as
  select id, kind, subject_id, priority, unit, amount from zimmet_data.target;
create view zimmet.legal_basis with (security_invoker) as
  select id, code, name, unit, amount, extended_amount, can_be_interrupted from zimmet_data.legal_basis;
create view zimmet.work_clock with (security_invoker) as
  select calendar_id, from_second, until_second, starts, ends, worked_before from zimmet_data.work_clock;
create view zimmet.work_calendar with (security_invoker) as
  select id, name, observes_days_off from zimmet_data.work_calendar;
grant select on zimmet.target, zimmet.legal_basis, zimmet.work_clock, zimmet.work_calendar to zimmet_staff;

create function zimmet_private.target_of(wanted_kind text, wanted_subject_id int, wanted_priority text) returns zimmet_data.target
language sql stable set search_path = '' as $$
  select t.*
  from zimmet_data.target t
  where t.kind = wanted_kind
    and t.priority = wanted_priority
    and (t.subject_id = wanted_subject_id or t.subject_id is null)
  order by t.subject_id nulls last
  limit 1
$$;
comment on function zimmet_private.target_of(text, int, text) is 'The target that applies: the subject''s own, else the one for all.';

create function zimmet_private.paused_seconds(asked_request_id int, clock zimmet_data.work_clock, since timestamptz) returns bigint
language sql stable set search_path = '' as $$
  select coalesce(sum(
    zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
    - zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(greatest(h.since, $3)))
  ), 0)::bigint
  from zimmet_data.hold_period h
  join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
  where h.request_id = asked_request_id and coalesce(h.ended_at, h.until) > $3
$$;
comment on function zimmet_private.paused_seconds(int, zimmet_data.work_clock, timestamptz) is
  'Working seconds of a clock on which a request waits for reasons that pause it; a running hold counts to its date.';
