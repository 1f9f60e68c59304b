-- What was done for a request: words, files, resolutions, their verification, what was joined.
create table zimmet_data.note (
  id int generated always as identity,
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  words text not null,
  constraint note_is_identified primary key (id),
  constraint note_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint note_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint note_says_something check (words ~ '\S')
);
alter table zimmet_data.note enable row level security;
alter table zimmet_data.note force row level security;
comment on table zimmet_data.note is 'Not: what staff write to each other about a request.';

create index note_of_request on zimmet_data.note (request_id);

create table zimmet_data.contact (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  note_id int not null,
  constraint contact_is_identified primary key (request_id, at),
  constraint contact_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint contact_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint contact_said_in_a_note foreign key (note_id) references zimmet_data.note (id) on delete restrict
);
alter table zimmet_data.contact enable row level security;
alter table zimmet_data.contact force row level security;
comment on table zimmet_data.contact is 'Görüşme: one row each time the citizen of a request was reached, with the note of what was said.';

create table zimmet_data.resolution (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  directorate_id int not null,
  outcome text not null,
  words text not null,
  institution_id int,
  approved_at timestamptz,
  approved_by int,
  constraint resolution_is_identified primary key (request_id, at),
  constraint resolution_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint resolution_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint resolution_by_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint resolution_to_an_institution foreign key (institution_id)
    references zimmet_data.institution (id) on delete restrict,
  constraint resolution_approved_by_staff foreign key (approved_by) references zimmet_data.staff (id) on delete restrict,
  constraint resolution_outcome_is_known check (outcome in ('solved', 'forwarded', 'declined')),
  constraint resolution_says_what_was_done check (words ~ '\S'),
  constraint resolution_forwarded_to_somebody check ((outcome = 'forwarded') = (institution_id is not null)),
  constraint resolution_approved_by_another check (approved_by <> staff_id and approved_at is not null or approved_by is null)
);
alter table zimmet_data.resolution enable row level security;
alter table zimmet_data.resolution force row level security;
comment on table zimmet_data.resolution is 'Çözüm: what the directorate says was done, or why not. One request may have several, one after each reopening.';
comment on column zimmet_data.resolution.outcome is 'forwarded and declined need a second person and never count as solved.';

create table zimmet_data.verification (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  solved boolean not null,
  by_citizen boolean not null,
  score int,
  words text,
  directorate_id int,
  resolved_by int,
  constraint verification_is_identified primary key (request_id, at),
  constraint verification_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint verification_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint verification_score_is_one_to_five check (score between 1 and 5),
  constraint verification_score_is_the_citizens check (score is null or by_citizen),
  constraint verification_of_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint verification_of_staff foreign key (resolved_by) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.verification enable row level security;
alter table zimmet_data.verification force row level security;
comment on table zimmet_data.verification is 'Teyit: whether somebody outside, or the citizen (memnuniyet anketi), found it solved.';
comment on column zimmet_data.verification.directorate_id is
  'Whose work was judged: a request reopened and handed on is not held against whoever holds it later.';
comment on column zimmet_data.verification.resolved_by is 'Who had resolved it.';

create index verification_by_time on zimmet_data.verification (directorate_id, at)
  include (request_id, solved, by_citizen, score);

create table zimmet_data.file_content (
  hash bytea not null,
  content bytea not null,
  media_type text not null,
  constraint file_content_is_identified primary key (hash),
  constraint file_content_is_what_its_hash_says check (hash = sha256(content)),
  constraint file_content_is_small_enough check (length(content) between 1 and 10485760),
  constraint file_content_kind_is_known check (
    media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'))
);
alter table zimmet_data.file_content alter column content set storage external;
alter table zimmet_data.file_content enable row level security;
alter table zimmet_data.file_content force row level security;
comment on table zimmet_data.file_content is 'The bytes, once each, by SHA-256. Read through zimmet.attachment_file alone.';

create table zimmet_data.attachment (
  id int generated always as identity,
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  name text not null,
  hash bytea not null,
  media_type text not null,
  bytes int not null,
  is_evidence boolean not null,
  constraint attachment_is_identified primary key (id),
  constraint attachment_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint attachment_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint attachment_has_content foreign key (hash) references zimmet_data.file_content (hash) on delete restrict
);
alter table zimmet_data.attachment enable row level security;
alter table zimmet_data.attachment force row level security;
comment on table zimmet_data.attachment is 'Ek: a photo or document of a request.';
comment on column zimmet_data.attachment.is_evidence is 'Shows that the work was done; a resolution may need one newer than the resolution before it.';

create index attachment_of_request on zimmet_data.attachment (request_id);

create index attachment_by_content on zimmet_data.attachment (hash);

create index attachment_by_staff_and_time on zimmet_data.attachment (staff_id, at) include (bytes);

create table zimmet_data.joining (
  request_id int not null,
  at timestamptz not null,
  master_id int not null,
  joined_by int not null,
  proposed_by int,
  from_directorate_id int not null,
  shift_seconds bigint not null default 0,
  legal_basis_before int,
  legal_since_before timestamptz,
  legal_was_extended boolean not null default false,
  ended_at timestamptz,
  ended_by int,
  words text,
  constraint joining_is_identified primary key (request_id, at),
  constraint joining_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint joining_to_a_master foreign key (master_id) references zimmet_data.request (id) on delete restrict,
  constraint joining_by_staff foreign key (joined_by) references zimmet_data.staff (id) on delete restrict,
  constraint joining_proposed_by_staff foreign key (proposed_by) references zimmet_data.staff (id) on delete restrict,
  constraint joining_ended_by_staff foreign key (ended_by) references zimmet_data.staff (id) on delete restrict,
  constraint joining_from_a_directorate foreign key (from_directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint joining_had_a_legal_basis foreign key (legal_basis_before)
    references zimmet_data.legal_basis (id) on delete restrict,
  constraint joining_takes_two_people check (proposed_by <> joined_by),
  constraint joining_never_gives_time check (shift_seconds <= 0),
  constraint joining_ended_by_a_person check ((ended_at is null) = (ended_by is null))
);
alter table zimmet_data.joining enable row level security;
alter table zimmet_data.joining force row level security;
comment on table zimmet_data.joining is 'Birleştirme: which request followed which, from when to when.';
comment on column zimmet_data.joining.proposed_by is 'Who proposed it, where another subject or neighbourhood took a second person''s consent; that person is joined_by.';
comment on column zimmet_data.joining.from_directorate_id is 'Who held the request when it was joined; where it goes back to.';
comment on column zimmet_data.joining.shift_seconds is
  'Working seconds (none or less) by which the master''s deadline was later than this request''s: the master gives them up while they are joined.';
comment on column zimmet_data.joining.legal_basis_before is 'The legal clock that the master had of its own when this request was joined to it.';
comment on column zimmet_data.joining.words is 'Why it was taken back.';

create unique index joining_is_one_at_a_time on zimmet_data.joining (request_id) where ended_at is null;

create index joining_of_master on zimmet_data.joining (master_id);

create table zimmet_data.join_proposal (
  request_id int not null,
  at timestamptz not null,
  master_id int not null,
  proposed_by int not null,
  words text not null,
  decided_at timestamptz,
  decided_by int,
  is_accepted boolean,
  constraint join_proposal_is_identified primary key (request_id, at),
  constraint join_proposal_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint join_proposal_to_a_master foreign key (master_id) references zimmet_data.request (id) on delete restrict,
  constraint join_proposal_by_staff foreign key (proposed_by) references zimmet_data.staff (id) on delete restrict,
  constraint join_proposal_decided_by_staff foreign key (decided_by) references zimmet_data.staff (id) on delete restrict,
  constraint join_proposal_says_why check (words ~ '\S'),
  constraint join_proposal_is_decided_whole check (
    (decided_at is null) = (decided_by is null) and (decided_at is null) = (is_accepted is null)),
  constraint join_proposal_accepted_by_another check (not is_accepted or decided_by <> proposed_by)
);
alter table zimmet_data.join_proposal enable row level security;
alter table zimmet_data.join_proposal force row level security;
comment on table zimmet_data.join_proposal is 'Birleştirme önerisi: two requests of different subjects or places that somebody holds for one matter.';

create unique index join_proposal_is_one_at_a_time on zimmet_data.join_proposal (request_id) where decided_at is null;

create table zimmet_data.disclosure (
  request_id int not null,
  citizen_id int not null,
  at timestamptz not null,
  staff_id int not null,
  reason_id int not null,
  words text,
  command_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint disclosure_is_identified primary key (request_id, at),
  constraint disclosure_happens_once_a_command unique (command_id),
  constraint disclosure_on_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint disclosure_of_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint disclosure_to_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint disclosure_for_a_reason foreign key (reason_id) references zimmet_data.reason (id) on delete restrict
);
alter table zimmet_data.disclosure enable row level security;
alter table zimmet_data.disclosure force row level security;
comment on table zimmet_data.disclosure is 'Who looked at whose personal data, when and why (law 6698). The same stands in the history, chained.';
comment on column zimmet_data.disclosure.xid is 'The transaction that recorded it: the data is told only after it has committed.';

create index disclosure_of_citizen on zimmet_data.disclosure (citizen_id, at);
