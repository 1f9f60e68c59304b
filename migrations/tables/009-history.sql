-- What happened, entry by entry, each with the hash of the one before.
create table zimmet_data.history (
  request_id int not null,
  entry int not null,
  at timestamptz not null,
  staff_id int not null,
  login name not null,
  act text not null,
  details jsonb not null,
  version int not null,
  previous_hash bytea not null,
  hash bytea not null,
  constraint history_is_a_chain primary key (request_id, entry),
  constraint history_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint history_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.history enable row level security;
alter table zimmet_data.history force row level security;
comment on table zimmet_data.history is 'Geçmiş: who did what, by which login, when by the database''s clock.';
comment on column zimmet_data.history.details is 'What changed, in ids and hashes; personal data and free words stand elsewhere, where they can be destroyed.';

create table zimmet_data.anchor (
  id int generated always as identity,
  day date not null,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  requests int not null,
  entries bigint not null,
  heads bytea not null,
  seal bytea not null,
  key_fingerprint text not null,
  constraint anchor_is_identified primary key (id),
  constraint anchor_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint anchor_has_hashes check (length(heads) = 32 and length(seal) = 32),
  constraint anchor_fingerprint_is_short check (key_fingerprint ~ '^[0-9a-f]{4}(-[0-9a-f]{4}){7}$'),
  constraint anchor_is_sealed_once unique (seal)
);
alter table zimmet_data.anchor enable row level security;
alter table zimmet_data.anchor force row level security;
comment on table zimmet_data.anchor is 'Mühür: which days'' heads were written to a signed file outside, and what to compare that file with.';
comment on column zimmet_data.anchor.heads is 'SHA-256 over the heads of all requests in the order of their ids.';
comment on column zimmet_data.anchor.seal is 'SHA-256 of the file''s signed first two lines: what stands on paper.';
