-- What an office is made of: its work calendars, directorates, subjects, places, channels and reasons.
create table zimmet_data.work_calendar (
  id int generated always as identity,
  name text not null,
  observes_days_off boolean not null default true,
  constraint work_calendar_is_identified primary key (id),
  constraint work_calendar_name_is_unique unique (name),
  constraint work_calendar_has_a_name check (name ~ '\S')
);
alter table zimmet_data.work_calendar enable row level security;
alter table zimmet_data.work_calendar force row level security;
comment on table zimmet_data.work_calendar is 'Mesai takvimi: office, crews, round the clock.';
comment on column zimmet_data.work_calendar.observes_days_off is 'Whether holidays and idari izin apply; the round-the-clock desk works through them.';

create table zimmet_data.directorate (
  id int generated always as identity,
  name text not null,
  is_dispatch_desk boolean not null default false,
  is_active boolean not null default true,
  calendar_id int not null default 1,
  constraint directorate_is_identified primary key (id),
  constraint directorate_name_is_unique unique (name),
  constraint directorate_has_a_name check (name ~ '\S'),
  constraint directorate_works_on_a_calendar foreign key (calendar_id)
    references zimmet_data.work_calendar (id) on delete restrict
);
alter table zimmet_data.directorate enable row level security;
alter table zimmet_data.directorate force row level security;
comment on table zimmet_data.directorate is 'Müdürlük: a department that can hold custody.';
comment on column zimmet_data.directorate.is_dispatch_desk is 'The desk of Halkla İlişkiler: where returned and unassigned requests go.';
comment on column zimmet_data.directorate.calendar_id is 'The work calendar its own clock runs on; the office''s unless told otherwise.';

create unique index directorate_one_dispatch_desk on zimmet_data.directorate (is_dispatch_desk) where is_dispatch_desk;

create table zimmet_data.institution (
  id int generated always as identity,
  name text not null,
  is_active boolean not null default true,
  constraint institution_is_identified primary key (id),
  constraint institution_name_is_unique unique (name)
);
alter table zimmet_data.institution enable row level security;
alter table zimmet_data.institution force row level security;
comment on table zimmet_data.institution is 'Another institution to which what is not ours is forwarded (law 3071 art. 5), as SASKİ.';

create table zimmet_data.channel (
  id int generated always as identity,
  code text not null,
  name text not null,
  constraint channel_is_identified primary key (id),
  constraint channel_code_is_known check (
    code in ('phone', 'whatsapp', 'social_media', 'in_person', 'web', 'email', 'petition', 'cimer')
  ),
  constraint channel_code_is_unique unique (code)
);
alter table zimmet_data.channel enable row level security;
alter table zimmet_data.channel force row level security;
comment on table zimmet_data.channel is 'Kanal: the way a request came in.';

create table zimmet_data.subject (
  id int generated always as identity,
  name text not null,
  directorate_id int not null,
  priority text not null default 'normal',
  required_evidence text not null default 'none',
  keywords text not null default '',
  is_active boolean not null default true,
  constraint subject_is_identified primary key (id),
  constraint subject_name_is_unique unique (name),
  constraint subject_belongs_to_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint subject_priority_is_known check (priority in ('low', 'normal', 'high', 'urgent')),
  constraint subject_evidence_is_known check (required_evidence in ('none', 'photo', 'document'))
);
alter table zimmet_data.subject enable row level security;
alter table zimmet_data.subject force row level security;
comment on table zimmet_data.subject is 'Konu: decides the directorate, the priority and the evidence a resolution needs.';
comment on column zimmet_data.subject.keywords is 'Other words people say for it; found when typing, shown nowhere.';
comment on column zimmet_data.subject.required_evidence is 'What must be attached before it can be resolved as solved.';

create table zimmet_data.neighbourhood (
  id int generated always as identity,
  name text not null,
  is_active boolean not null default true,
  constraint neighbourhood_is_identified primary key (id),
  constraint neighbourhood_name_is_unique unique (name)
);
alter table zimmet_data.neighbourhood enable row level security;
alter table zimmet_data.neighbourhood force row level security;
comment on table zimmet_data.neighbourhood is 'Mahalle.';

create table zimmet_data.street (
  id int generated always as identity,
  neighbourhood_id int not null,
  name text not null,
  kind text not null,
  constraint street_is_identified primary key (id),
  constraint street_lies_in_a_neighbourhood foreign key (neighbourhood_id)
    references zimmet_data.neighbourhood (id) on delete restrict,
  constraint street_kind_is_known check (kind in ('cadde', 'sokak', 'bulvar', 'meydan', 'küme evler')),
  constraint street_is_unique_in_its_neighbourhood unique (neighbourhood_id, name, kind),
  constraint street_is_known_with_its_neighbourhood unique (id, neighbourhood_id)
);
alter table zimmet_data.street enable row level security;
alter table zimmet_data.street force row level security;
comment on table zimmet_data.street is 'Cadde, sokak, bulvar, meydan or küme evler of a neighbourhood.';

create table zimmet_data.reason (
  id int generated always as identity,
  kind text not null,
  name text not null,
  position int not null,
  needs_words boolean not null default false,
  is_active boolean not null default true,
  constraint reason_is_identified primary key (id),
  constraint reason_kind_is_known check (kind in ('return', 'hand_over', 'reveal')),
  constraint reason_name_is_unique unique (kind, name)
);
alter table zimmet_data.reason enable row level security;
alter table zimmet_data.reason force row level security;
comment on table zimmet_data.reason is 'One-key reasons; free words are owed only where needs_words says so.';

create table zimmet_data.hold_reason (
  id int generated always as identity,
  name text not null,
  position int not null,
  pauses_clock boolean not null,
  longest_days int not null,
  is_active boolean not null default true,
  constraint hold_reason_is_identified primary key (id),
  constraint hold_reason_name_is_unique unique (name),
  constraint hold_reason_longest_is_positive check (longest_days > 0)
);
alter table zimmet_data.hold_reason enable row level security;
alter table zimmet_data.hold_reason force row level security;
comment on table zimmet_data.hold_reason is 'What work may wait for.';
comment on column zimmet_data.hold_reason.pauses_clock is 'Whether the service clock stops meanwhile; a legal clock never does.';
comment on column zimmet_data.hold_reason.longest_days is 'Calendar days a clerk may hold for this reason; longer needs the director.';
