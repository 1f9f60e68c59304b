-- Whoever keeps many sessions busy is held to fewer for a while. Looks are only added, so nobody who looks can hold up another who looks.
create table zimmet_data.busy_look (
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  busy int not null,
  constraint busy_look_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.busy_look enable row level security;
alter table zimmet_data.busy_look force row level security;
comment on table zimmet_data.busy_look is
  'A look of the watchman at which a login kept more sessions busy than one PC can; minutes old it is forgotten.';
comment on column zimmet_data.busy_look.busy is 'How many of its sessions were executing something just then.';
create index busy_look_of_person on zimmet_data.busy_look (staff_id, at);

create table zimmet_data.session_hold (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  busy int not null,
  sessions int not null,
  until timestamptz not null,
  constraint session_hold_is_identified primary key (id),
  constraint session_hold_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint session_hold_leaves_some check (sessions > 0),
  constraint session_hold_ends check (until > at)
);
alter table zimmet_data.session_hold enable row level security;
alter table zimmet_data.session_hold force row level security;
comment on table zimmet_data.session_hold is
  'A login that kept many sessions busy was held to fewer by the watchman, until when; only added to, the newest that has not ended holds.';
comment on column zimmet_data.session_hold.busy is 'How many of its sessions were busy at the look that decided.';
comment on column zimmet_data.session_hold.sessions is 'How many it may open at once meanwhile.';
create index session_hold_of_person on zimmet_data.session_hold (staff_id, at);
