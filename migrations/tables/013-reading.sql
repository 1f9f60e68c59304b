-- What was read by whom, and how much may be.
create table zimmet_data.reading_limit (
  id int generated always as identity,
  kind text not null,
  per_minute int not null,
  per_hour int not null,
  at timestamptz not null default clock_timestamp(),
  set_by int,
  constraint reading_limit_is_identified primary key (id),
  constraint reading_limit_kind_is_known check (kind in ('phone', 'reveal', 'attachment')),
  constraint reading_limit_is_one check (per_minute between 1 and 600 and per_hour between per_minute and 6000),
  constraint reading_limit_set_by_staff foreign key (set_by) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.reading_limit enable row level security;
alter table zimmet_data.reading_limit force row level security;
comment on table zimmet_data.reading_limit is
  'How often a person may look up a phone, reveal a citizen or open a file within a minute and an hour; of each kind the newest row counts, the older ones tell what it was.';

create table zimmet_data.read_log (
  id uuid not null,
  at timestamptz not null,
  kept_at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  told_by int not null,
  kind text not null,
  by_database boolean not null,
  scope jsonb not null,
  found int,
  xid xid8 not null default pg_current_xact_id(),
  constraint read_log_is_identified primary key (id),
  constraint read_log_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint read_log_told_by_staff foreign key (told_by) references zimmet_data.staff (id) on delete restrict,
  constraint read_log_kind_is_known
    check (kind in ('phone', 'reveal', 'attachment', 'list', 'search', 'figure_rows', 'export'))
);
alter table zimmet_data.read_log enable row level security;
alter table zimmet_data.read_log force row level security;
comment on table zimmet_data.read_log is
  'Who read what kind of thing when, in which scope and how much of it: one row a question, no citizen''s data. Append-only.';
comment on column zimmet_data.read_log.by_database is 'Counted by the database before it told anything; else as the person''s program told it.';
comment on column zimmet_data.read_log.told_by is 'Whose session told of it: somebody else''s where he signed in at the same PC before it was delivered.';
comment on column zimmet_data.read_log.xid is 'Nothing is told of a row, or because of it, within the transaction that may still take it back.';

create index read_log_by_staff on zimmet_data.read_log (staff_id, at);

create index read_log_counted on zimmet_data.read_log (staff_id, kind, at) where by_database;

create index read_log_of_moment on zimmet_data.read_log (at) where kind in ('phone', 'reveal', 'attachment', 'export');

create table zimmet_data.reading_turn (
  staff_id int not null,
  at timestamptz not null,
  constraint reading_turn_is_identified primary key (staff_id),
  constraint reading_turn_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.reading_turn enable row level security;
alter table zimmet_data.reading_turn force row level security;
comment on table zimmet_data.reading_turn is
  'A person''s sessions are counted one after the other: each changes this row first, and waits for the one that did.';

create table zimmet_data.reading_key (
  is_it boolean not null default true,
  key bytea not null,
  constraint reading_key_is_identified primary key (is_it),
  constraint reading_key_is_one check (is_it)
);
alter table zimmet_data.reading_key enable row level security;
alter table zimmet_data.reading_key force row level security;
comment on table zimmet_data.reading_key is
  'Keys the digests in the read log. A plain hash of a phone is no secret: there are only so many phones.';

create table zimmet_data.look_up (
  command_id uuid not null,
  staff_id int not null,
  at timestamptz not null default clock_timestamp(),
  asked text not null,
  citizen_ids int[] not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint look_up_happens_once_a_command primary key (command_id),
  constraint look_up_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.look_up enable row level security;
alter table zimmet_data.look_up force row level security;
comment on table zimmet_data.look_up is
  'Who looked for whom by phone: a keyed digest of what was asked, not the number, and who was found.';
