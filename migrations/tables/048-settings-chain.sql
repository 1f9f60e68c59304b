-- Every change of a setting, of the catalogue, of staff, calendars, limits, goals and texts, chained as the requests' history is.
create table zimmet_data.settings_entry (
  entry int not null,
  at timestamptz not null,
  staff_id int,
  login name not null,
  topic text not null,
  key text not null,
  act text not null,
  content jsonb,
  previous_hash bytea not null,
  hash bytea not null,
  constraint settings_entry_is_a_chain primary key (entry),
  constraint settings_entry_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint settings_entry_act_is_known check (act in ('begin', 'add', 'change', 'remove')),
  constraint settings_entry_says_what_is check ((content is null) = (act = 'remove'))
);
alter table zimmet_data.settings_entry enable row level security;
alter table zimmet_data.settings_entry force row level security;
comment on table zimmet_data.settings_entry is
  'One chain over all settings: each row of the tables that administrators keep, as it was from each change on, with the hash of the entry before.';
comment on column zimmet_data.settings_entry.staff_id is 'Null: nobody of the house; the login is the owner''s, who wrote past every function.';
comment on column zimmet_data.settings_entry.topic is 'The table of zimmet_data.';
comment on column zimmet_data.settings_entry.content is 'The whole row, without verifiers of passwords; null where it was removed.';

create index settings_entry_of_row on zimmet_data.settings_entry (topic, key, entry);
