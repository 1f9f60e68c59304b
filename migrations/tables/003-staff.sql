-- The people, what they belong to, and what was done about them.
create table zimmet_data.staff (
  id int generated always as identity,
  login name not null,
  full_name text not null,
  post text not null,
  left_at timestamptz,
  office text,
  must_change_password boolean not null default false,
  constraint staff_is_identified primary key (id),
  constraint staff_login_is_unique unique (login),
  constraint staff_has_a_name check (full_name ~ '\S'),
  constraint staff_post_is_known check (post in ('clerk', 'director', 'agent', 'overseer', 'administrator')),
  constraint staff_office_is_known check (office in ('vice_mayor', 'mayor')),
  constraint staff_office_is_an_overseers check (office is null or post = 'overseer')
);
alter table zimmet_data.staff enable row level security;
alter table zimmet_data.staff force row level security;
comment on table zimmet_data.staff is 'Personel: who may sign in. Rows stay when a person leaves, history names them.';
comment on column zimmet_data.staff.login is 'The PostgreSQL role the person signs in as; compared with session_user.';
comment on column zimmet_data.staff.post is 'The post; kept equal to the role membership by the functions that enrol and move people.';
comment on column zimmet_data.staff.office is 'Makam: of an overseer, the mayor or a vice mayor; null for others who oversee, as public relations do.';
comment on column zimmet_data.staff.must_change_password is 'Whether somebody else knows the password: to be changed at the next sign-in.';

create table zimmet_data.membership (
  staff_id int not null,
  directorate_id int not null,
  period tstzrange not null,
  constraint membership_is_one_at_a_time primary key (staff_id, directorate_id, period without overlaps),
  constraint membership_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint membership_names_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict
);
alter table zimmet_data.membership enable row level security;
alter table zimmet_data.membership force row level security;
comment on table zimmet_data.membership is 'Which directorates a person works for, and from when to when.';

create table zimmet_data.staff_change (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  changed_by int not null,
  staff_id int not null,
  act text not null,
  details jsonb not null,
  constraint staff_change_is_identified primary key (id),
  constraint staff_change_by_staff foreign key (changed_by) references zimmet_data.staff (id) on delete restrict,
  constraint staff_change_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_change_act_is_known
    check (act in ('enrol', 'move', 'end', 'return', 'reset_password', 'office', 'change_password'))
);
alter table zimmet_data.staff_change enable row level security;
alter table zimmet_data.staff_change force row level security;
comment on table zimmet_data.staff_change is 'Who gave whom which post and directorates, and when; never changed.';

create table zimmet_data.staff_notice (
  id int generated always as identity,
  staff_id int not null,
  at timestamptz not null,
  kind text not null,
  by_staff_id int not null,
  second_staff_id int,
  seen_at timestamptz,
  constraint staff_notice_is_identified primary key (id),
  constraint staff_notice_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_notice_by_staff foreign key (by_staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_notice_by_a_second foreign key (second_staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_notice_kind_is_known check (kind in ('enrolled', 'moved', 'password_reset'))
);
alter table zimmet_data.staff_notice enable row level security;
alter table zimmet_data.staff_notice force row level security;
comment on table zimmet_data.staff_notice is 'What was done to a person''s account by others: told at the next sign-in.';

create index staff_notice_of_person on zimmet_data.staff_notice (staff_id) where seen_at is null;

create table zimmet_data.proposal (
  id int generated always as identity,
  kind text not null,
  payload jsonb not null,
  preview jsonb not null default '{}',
  proposed_by int not null,
  proposed_at timestamptz not null,
  decided_by int,
  decided_at timestamptz,
  decision text,
  answer jsonb,
  constraint proposal_is_identified primary key (id),
  constraint proposal_kind_is_known check (kind in ('declare_leave', 'undo_leave', 'add_holiday', 'remove_holiday', 'set_week',
    'add_extra_work', 'undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import')),
  constraint proposal_by_staff foreign key (proposed_by) references zimmet_data.staff (id) on delete restrict,
  constraint proposal_decided_by_staff foreign key (decided_by) references zimmet_data.staff (id) on delete restrict,
  constraint proposal_decision_is_known check (decision in ('approved', 'refused', 'withdrawn')),
  constraint proposal_is_decided_whole check (
    (decided_by is null) = (decision is null) and (decided_at is null) = (decision is null)),
  constraint proposal_is_approved_by_a_second_person check (decision is distinct from 'approved' or decided_by <> proposed_by),
  constraint proposal_has_an_answer_when_approved check ((decision is not distinct from 'approved') or answer is null)
);
alter table zimmet_data.proposal enable row level security;
alter table zimmet_data.proposal force row level security;
comment on table zimmet_data.proposal is
  'Öneri: a change of the calendar for days gone by, a post that sees all, its password, an import of closed rows. Acts at a second person''s yes.';
comment on column zimmet_data.proposal.payload is 'What the act is told; a password''s verifier stays out of it once decided.';
comment on column zimmet_data.proposal.preview is 'What it would have moved when it was proposed.';

create index proposal_waits on zimmet_data.proposal (id) where decision is null;
