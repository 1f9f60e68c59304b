-- Limits, and the clock of the server.
create table zimmet_data.clock_confirmation (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  newest timestamptz not null,
  constraint clock_confirmation_is_identified primary key (id),
  constraint clock_confirmation_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.clock_confirmation enable row level security;
alter table zimmet_data.clock_confirmation force row level security;
comment on table zimmet_data.clock_confirmation is
  'An administrator has said that the server''s clock is right although later instants were recorded: it ran ahead then.';
comment on column zimmet_data.clock_confirmation.newest is 'Up to this recorded instant the clock is trusted all the same.';

create table zimmet_data.quota (
  code text not null,
  amount bigint not null,
  constraint quota_is_identified primary key (code),
  constraint quota_is_known check (code in ('files_a_day', 'file_bytes_a_day', 'sessions')),
  constraint quota_is_positive check (amount > 0)
);
alter table zimmet_data.quota enable row level security;
alter table zimmet_data.quota force row level security;
comment on table zimmet_data.quota is
  'How much one person may take: files and their bytes within 24 hours, sessions at once. The owner changes it; docs/for-it.md.';

-- When he last looked, in seconds. A sequence: written without a lock that whoever calls him could keep.
create sequence zimmet_data.watched_at as bigint minvalue 0 start 0;
comment on sequence zimmet_data.watched_at is 'The second in which the watchman last looked; no lock comes with it.';
