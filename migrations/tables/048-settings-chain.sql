-- Every change of a setting, of the catalogue, of staff, calendars, limits, goals and texts, chained as the requests' history is.
create table zimmet_data.settings_entry (
  entry int not null,
  at timestamptz not null,
  staff_id int,
  login name not null,
  topic text not null,
  changes jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint settings_entry_is_a_chain primary key (entry),
  constraint settings_entry_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint settings_entry_says_what_is check (jsonb_typeof(changes) = 'array')
);
alter table zimmet_data.settings_entry enable row level security;
alter table zimmet_data.settings_entry force row level security;
comment on table zimmet_data.settings_entry is
  'One chain over all settings: what each statement made of the rows of a table that administrators keep, with the hash of the entry before.';
comment on column zimmet_data.settings_entry.staff_id is 'Null: nobody of the house; the login is the owner''s, who wrote past every function.';
comment on column zimmet_data.settings_entry.topic is 'The table of zimmet_data.';
comment on column zimmet_data.settings_entry.changes is
  'Of each row its key and its whole content from then on, without verifiers of passwords; a content of null where it was removed.';

create index settings_entry_by_staff on zimmet_data.settings_entry (staff_id);

create table zimmet_data.settings_pending (
  id bigint generated always as identity,
  topic text not null,
  changes jsonb not null,
  constraint settings_pending_is_identified primary key (id)
);
alter table zimmet_data.settings_pending enable row level security;
alter table zimmet_data.settings_pending force row level security;
comment on table zimmet_data.settings_pending is 'What a transaction changed and puts into the chain of settings at its commit; empty at any other time.';
