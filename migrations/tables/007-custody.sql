-- Who held a request from when to when, and what moved its dates.
create table zimmet_data.custody (
  request_id int not null,
  period tstzrange not null,
  directorate_id int not null,
  how text not null,
  reason_id int,
  words text,
  moved_by int not null,
  accepted_at timestamptz,
  accepted_by int,
  ended_by_closing boolean not null default false,
  target_unit text,
  target_amount int,
  due_at timestamptz,
  ended_at timestamptz generated always as (upper(period)) stored,
  ended_how text,
  own_ended_at timestamptz,
  own_seconds bigint,
  worker_id int,
  constraint custody_never_overlaps primary key (request_id, period without overlaps),
  constraint custody_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint custody_of_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint custody_moved_for_a_reason foreign key (reason_id) references zimmet_data.reason (id) on delete restrict,
  constraint custody_moved_by_staff foreign key (moved_by) references zimmet_data.staff (id) on delete restrict,
  constraint custody_accepted_by_staff foreign key (accepted_by) references zimmet_data.staff (id) on delete restrict,
  constraint custody_has_a_beginning check (not lower_inf(period) and lower_inc(period) and not upper_inc(period)),
  constraint custody_accepted_by_a_person check ((accepted_at is null) = (accepted_by is null)),
  constraint custody_accepted_while_held check (accepted_at <@ period or accepted_at is null),
  constraint custody_closing_ends_it check (not (ended_by_closing and upper_inf(period))),
  constraint custody_worked_on_by_staff foreign key (worker_id) references zimmet_data.staff (id) on delete restrict,
  constraint custody_how_is_known check (
    how in ('registered', 'handed_over', 'returned', 'reopened', 'joined', 'separated', 'imported')),
  constraint custody_ended_how_is_known check (
    ended_how in ('handed_over', 'returned', 'reopened', 'joined', 'separated', 'closed'))
) with (fillfactor = 85);
alter table zimmet_data.custody enable row level security;
alter table zimmet_data.custody force row level security;
comment on table zimmet_data.custody is 'Zimmet: which directorate held a request, from when to when, why it came there, when it was accepted.';
comment on column zimmet_data.custody.how is 'How it came to this directorate.';
comment on column zimmet_data.custody.ended_by_closing is 'The only end after which the next period need not begin at once (a reopened request).';
comment on column zimmet_data.custody.due_at is 'The directorate''s own deadline: its budget from the moment it received custody, on its own calendar.';
comment on column zimmet_data.custody.ended_at is 'The end of the period, for an index that reports read alone.';
comment on column zimmet_data.custody.ended_how is 'How it left this directorate: what the next custody says of its coming, or closed.';
comment on column zimmet_data.custody.own_ended_at is
  'When the directorate''s own part ended: with the resolution that was confirmed, else when it gave the request up.';
comment on column zimmet_data.custody.own_seconds is
  'Working seconds of the own part on the directorate''s own calendar, pauses taken off.';
comment on column zimmet_data.custody.worker_id is
  'Who worked on it when the part ended: what a next directorate does is not told of this one''s people.';

create unique index custody_ongoing on zimmet_data.custody (request_id) where upper_inf(period);

create index custody_by_end on zimmet_data.custody (directorate_id, ended_at) include (request_id, ended_how, own_seconds, worker_id)
  where ended_at is not null;

create table zimmet_data.hold_period (
  request_id int not null,
  since timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  reason_id int not null,
  words text,
  held_by int not null,
  stops_clock boolean,
  stops_promise boolean,
  constraint hold_period_is_identified primary key (request_id, since),
  constraint hold_period_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint hold_period_for_a_reason foreign key (reason_id) references zimmet_data.hold_reason (id) on delete restrict,
  constraint hold_period_by_staff foreign key (held_by) references zimmet_data.staff (id) on delete restrict,
  constraint hold_period_runs_forward check (since < until),
  constraint hold_period_ends_within check (ended_at between since and until)
);
alter table zimmet_data.hold_period enable row level security;
alter table zimmet_data.hold_period force row level security;
comment on table zimmet_data.hold_period is 'Bekletme: for what and until when work waited.';
comment on column zimmet_data.hold_period.ended_at is 'When it was ended before its date; null where it ran to it, or still runs.';
comment on column zimmet_data.hold_period.stops_clock is
  'Whether it pauses the deadline: its reason does, and it began before the deadline. Decided when it begins; null: not yet.';
comment on column zimmet_data.hold_period.stops_promise is 'The same of the first promise.';

create index hold_period_by_end on zimmet_data.hold_period ((coalesce(ended_at, until)));

create table zimmet_data.extension (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  due_before timestamptz not null,
  due_after timestamptz not null,
  words text not null,
  constraint extension_happens_once primary key (request_id),
  constraint extension_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint extension_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint extension_gives_time check (due_after > due_before)
);
alter table zimmet_data.extension enable row level security;
alter table zimmet_data.extension force row level security;
comment on table zimmet_data.extension is 'Süre uzatımı: a director''s recorded act with a reason, once, shown for ever.';

create table zimmet_data.legal_stage (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  legal_due_at timestamptz not null,
  words text not null,
  constraint legal_stage_is_told_once primary key (request_id),
  constraint legal_stage_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint legal_stage_told_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.legal_stage enable row level security;
alter table zimmet_data.legal_stage force row level security;
comment on table zimmet_data.legal_stage is 'İşlem safahatı: what the citizen was told of the stage, when, and by when it was due. Shown for ever.';
