-- The request itself: what was asked, who holds it now, how far the work is. What it went through stands in the ledgers.
create table zimmet_data.citizen (
  id int generated always as identity,
  full_name text not null,
  phone text,
  national_id text,
  email text,
  address text,
  birth_year int,
  sex text,
  masked_name text not null generated always as (zimmet_private.mask_name(full_name)) stored,
  masked_phone text generated always as (zimmet_private.mask_phone(phone)) stored,
  constraint citizen_is_identified primary key (id),
  constraint citizen_has_a_name check (full_name ~ '\S' and length(full_name) <= 200),
  constraint citizen_phone_is_e164 check (phone ~ '^\+[1-9]\d{6,14}$'),
  constraint citizen_national_id_passes check (zimmet_private.is_national_id(national_id)),
  constraint citizen_birth_year_is_possible check (birth_year between 1900 and 2100),
  constraint citizen_sex_is_known check (sex in ('female', 'male'))
);
alter table zimmet_data.citizen enable row level security;
alter table zimmet_data.citizen force row level security;
comment on table zimmet_data.citizen is 'Vatandaş: personal data under law 6698.';
comment on column zimmet_data.citizen.phone is 'E.164, as +905321234567; a 444 number as +904442554.';
comment on column zimmet_data.citizen.national_id is 'T.C. kimlik no, optional; its check digits prove no identity.';

create index citizen_by_phone on zimmet_data.citizen (phone);

create table zimmet_data.request (
  id int generated always as identity,
  number text not null,
  registered_at timestamptz not null,
  registered_by int not null,
  channel_id int not null,
  subject_id int not null,
  priority text not null,
  neighbourhood_id int,
  street_id int,
  door text,
  description text not null,
  citizen_id int,
  masked_citizen text,
  state text not null default 'new',
  directorate_id int not null,
  held_by int[] not null,
  custody_since timestamptz not null,
  clerk_id int,
  held_until timestamptz,
  hold_reason_id int,
  outcome text,
  resolved_by int,
  resolved_at timestamptz,
  closed_at timestamptz,
  master_id int,
  returned_count int not null default 0,
  reopened_count int not null default 0,
  hand_over_count int not null default 0,
  version int not null default 1,
  changed_at timestamptz not null,
  last_entry int not null default 0,
  last_hash bytea not null default ''::bytea,
  is_open boolean not null generated always as (closed_at is null and master_id is null) stored,
  calendar_id int,
  target_unit text,
  target_amount int,
  due_at timestamptz,
  contact_unit text,
  contact_amount int,
  contact_due_at timestamptz,
  contacted_at timestamptz,
  extension_seconds bigint not null default 0,
  legal_basis_id int,
  legal_since timestamptz,
  legal_is_extended boolean not null default false,
  legal_due_at timestamptz,
  solved_seconds bigint,
  imported_from text,
  imported_key text,
  original_due_at timestamptz,
  original_closed_at timestamptz,
  kept_evidence text not null default 'none',
  joined_seconds bigint not null default 0,
  promised_calendar_id int,
  promised_unit text,
  promised_amount int,
  promised_due_at timestamptz,
  contact_calendar_id int,
  legal_interrupted_at timestamptz,
  moved_afterwards boolean not null default false,
  masked_excerpt text generated always as (
    nullif(left(zimmet_private.mask_numbers(left(description, 200)), 160), left(description, 160))) stored,
  constraint request_is_identified primary key (id),
  constraint request_number_is_unique unique (number),
  constraint request_registered_by_staff foreign key (registered_by) references zimmet_data.staff (id) on delete restrict,
  constraint request_came_by_a_channel foreign key (channel_id) references zimmet_data.channel (id) on delete restrict,
  constraint request_has_a_subject foreign key (subject_id) references zimmet_data.subject (id) on delete restrict,
  constraint request_lies_in_a_neighbourhood foreign key (neighbourhood_id)
    references zimmet_data.neighbourhood (id) on delete restrict,
  constraint request_street_lies_in_its_neighbourhood foreign key (street_id, neighbourhood_id)
    references zimmet_data.street (id, neighbourhood_id) on delete restrict,
  constraint request_asked_by_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint request_is_held_by_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint request_assigned_to_staff foreign key (clerk_id) references zimmet_data.staff (id) on delete restrict,
  constraint request_held_for_a_reason foreign key (hold_reason_id)
    references zimmet_data.hold_reason (id) on delete restrict,
  constraint request_resolved_by_staff foreign key (resolved_by) references zimmet_data.staff (id) on delete restrict,
  constraint request_joined_to_a_master foreign key (master_id) references zimmet_data.request (id) on delete restrict,
  constraint request_priority_is_known check (priority in ('low', 'normal', 'high', 'urgent')),
  constraint request_state_is_known check (state in ('new', 'in_work', 'proposed', 'resolved', 'closed')),
  constraint request_outcome_is_known check (outcome in ('solved', 'forwarded', 'declined')),
  constraint request_street_needs_a_neighbourhood check (street_id is null or neighbourhood_id is not null),
  constraint request_hold_is_whole check ((held_until is null) = (hold_reason_id is null)),
  constraint request_is_resolved_with_an_outcome check (state not in ('proposed', 'resolved', 'closed') or outcome is not null),
  constraint request_closed_has_its_time check ((state = 'closed') = (closed_at is not null)),
  constraint request_is_not_its_own_master check (master_id <> id),
  constraint request_holder_is_among_holders check (directorate_id = any (held_by)),
  constraint request_counts_on_a_calendar foreign key (calendar_id)
    references zimmet_data.work_calendar (id) on delete restrict,
  constraint request_under_a_law foreign key (legal_basis_id) references zimmet_data.legal_basis (id) on delete restrict,
  constraint request_imported_is_numbered check ((imported_from is null) = (imported_key is null)),
  constraint request_original_dates_are_imported check (
    imported_from is not null or (original_due_at is null and original_closed_at is null)),
  constraint request_kept_evidence_is_known check (kept_evidence in ('none', 'photo', 'document')),
  constraint request_joining_never_gives_time check (joined_seconds <= 0),
  constraint request_promised_on_a_calendar
    foreign key (promised_calendar_id) references zimmet_data.work_calendar (id) on delete restrict,
  constraint request_contact_counts_on_a_calendar
    foreign key (contact_calendar_id) references zimmet_data.work_calendar (id) on delete restrict
);
alter table zimmet_data.request enable row level security;
alter table zimmet_data.request force row level security;
comment on table zimmet_data.request is 'Talep: what a citizen asks for or complains of.';
comment on column zimmet_data.request.masked_citizen is 'The citizen''s masked name, kept here so that a list of thousands needs no join.';
comment on column zimmet_data.request.state is 'As stored; on_hold and joined follow from held_until and master_id: zimmet_private.state_of.';
comment on column zimmet_data.request.directorate_id is 'Who holds it now (or held it at closing): the open period of the ledger.';
comment on column zimmet_data.request.held_by is 'Every directorate that holds or held it: these see it.';
comment on column zimmet_data.request.clerk_id is 'Working assignment within the directorate; custody stays the directorate''s.';
comment on column zimmet_data.request.held_until is 'Work waits until then; past dates mean that it went on by itself.';
comment on column zimmet_data.request.returned_count is 'How often a directorate gave it back as not its own.';
comment on column zimmet_data.request.reopened_count is 'How often "not solved" brought it back into the same custody.';
comment on column zimmet_data.request.version is 'Counts the changes; a command names the one its person saw.';
comment on column zimmet_data.request.last_hash is 'Hash of the last history entry: the end of the chain.';
comment on column zimmet_data.request.calendar_id is 'The calendar of the citizen''s clock: that of the subject''s directorate.';
comment on column zimmet_data.request.target_amount is 'What was promised; a later change of the targets does not move it.';
comment on column zimmet_data.request.due_at is 'Termin: promised, plus pausing holds and an extension in working time. Nobody writes it; it follows.';
comment on column zimmet_data.request.contacted_at is 'When the citizen was first spoken to about it.';
comment on column zimmet_data.request.extension_seconds is 'Working seconds a director''s recorded extension added.';
comment on column zimmet_data.request.legal_since is 'From when the legal clock runs; null while a cost notice interrupts it.';
comment on column zimmet_data.request.solved_seconds is
  'Working seconds from registration to its resolution on the citizen''s clock, pauses taken off; null while it is unsolved.';
comment on column zimmet_data.request.imported_from is 'Eski sistem: the system it was imported from; null for what was registered here.';
comment on column zimmet_data.request.imported_key is 'The number it had there; it comes in once, however often its file comes.';
comment on column zimmet_data.request.original_due_at is
  'The target it had there, its due_at here: pauses and an extension move that on, never a target or a calendar of this house.';
comment on column zimmet_data.request.original_closed_at is 'When it was closed there; stays when it is reopened here.';
comment on column zimmet_data.request.kept_evidence is
  'The strictest evidence that a subject asked for which the request had while it was in work, and has no more.';
comment on column zimmet_data.request.joined_seconds is
  'Working seconds (none or less) that its deadline comes earlier, because what is joined to it is due earlier.';
comment on column zimmet_data.request.promised_due_at is
  'Söz verilen tarih: the strictest date the citizen was given, moved by pauses alone. Until it passes never later than due_at; figures count against it.';
comment on column zimmet_data.request.promised_unit is 'The target it follows from, on promised_calendar_id: the first one, or a stricter one since.';
comment on column zimmet_data.request.contact_calendar_id is 'The calendar of the first-contact clock, which no change makes later.';
comment on column zimmet_data.request.legal_interrupted_at is 'When a cost notice interrupted the legal clock, which happens once.';
comment on column zimmet_data.request.moved_afterwards is 'Whether a calendar changed for days gone by has moved one of its deadlines.';
comment on column zimmet_data.request.masked_excerpt is 'What a list shows where the description''s first 160 letters hold a number to cover; else null.';

create index request_open_of_clerk on zimmet_data.request (clerk_id, registered_at, id) where is_open;

create index request_to_verify on zimmet_data.request (registered_at, id) where is_open and state in ('proposed', 'resolved');

create index request_of_citizen on zimmet_data.request (citizen_id);

create index request_joined on zimmet_data.request (master_id) where master_id is not null;

create index request_due_in_directorate on zimmet_data.request (directorate_id, due_at, id) where is_open;

create index request_due on zimmet_data.request (due_at, id) where is_open;

create unique index request_is_imported_once on zimmet_data.request (imported_key, imported_from) where imported_from is not null;

create index request_held on zimmet_data.request (directorate_id, state, held_until) where is_open and held_until is not null;

create index request_by_registration on zimmet_data.request (directorate_id, registered_at)
  include (id, channel_id, subject_id, neighbourhood_id, street_id, hand_over_count, returned_count, contacted_at, contact_due_at)
  where original_closed_at is null;

create index request_by_resolution on zimmet_data.request (directorate_id, resolved_at)
  include (id, registered_at, channel_id, state, outcome, due_at, promised_due_at, solved_seconds, moved_afterwards)
  where resolved_at is not null and (original_closed_at is null or reopened_count > 0);

create index request_unsolved on zimmet_data.request (due_at, id) include (promised_due_at)
  where is_open and state in ('new', 'in_work');

create index request_unsolved_in_directorate on zimmet_data.request (directorate_id, due_at, id) include (promised_due_at)
  where is_open and state in ('new', 'in_work');

create index request_open_by_state on zimmet_data.request (directorate_id, state)
  include (id, due_at, promised_due_at, held_until, legal_due_at) where is_open;

create index request_closed_elsewhere on zimmet_data.request (directorate_id, resolved_at) where original_closed_at is not null;

create table zimmet_data.request_words (
  request_id int not null,
  search text not null,
  constraint request_words_is_identified primary key (request_id),
  constraint request_words_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict
);
alter table zimmet_data.request_words enable row level security;
alter table zimmet_data.request_words force row level security;
comment on table zimmet_data.request_words is 'Folded description, subject, neighbourhood and street of a request: what words find. Follows the request by itself.';

create index request_words_search on zimmet_data.request_words using gin (search zimmet_private.gin_trgm_ops);

create table zimmet_data.complainant (
  id int generated always as identity,
  request_id int not null,
  citizen_id int,
  at timestamptz not null,
  staff_id int not null,
  joined_request_id int,
  left_at timestamptz,
  constraint complainant_is_identified primary key (id),
  constraint complainant_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint complainant_is_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint complainant_added_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint complainant_came_with_a_request foreign key (joined_request_id)
    references zimmet_data.request (id) on delete restrict,
  constraint complainant_is_somebody check (citizen_id is not null or joined_request_id is not null)
);
alter table zimmet_data.complainant enable row level security;
alter table zimmet_data.complainant force row level security;
comment on table zimmet_data.complainant is 'Başvuran: a further citizen with the same request; closing it answers all of them.';
comment on column zimmet_data.complainant.left_at is 'When the request it came with was separated again.';

create index complainant_of_request on zimmet_data.complainant (request_id);

create index complainant_by_citizen on zimmet_data.complainant (citizen_id);

-- One for each pair of digits that a number begins with.
do $$
declare
  year_digits text;
begin
  for digits in 0..99 loop
    year_digits := lpad(digits::text, 2, '0');
    execute format('create sequence zimmet_data.running_number_%s as int', year_digits);
    execute format(
      'comment on sequence zimmet_data.running_number_%s is %L', year_digits,
      'Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.');
  end loop;
end
$$;
