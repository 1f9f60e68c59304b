-- Calls as the telephone system tells them: who calls, whose phone rings, what became of it.
create table zimmet_data.phone_call (
  id bigint generated always as identity,
  account_id int not null,
  external_id text not null,
  phone text,
  rings text[] not null default '{}',
  rang_at timestamptz not null,
  answered_at timestamptz,
  answered_by text,
  ended_at timestamptz,
  cause text,
  recording text,
  shown_until timestamptz not null,
  constraint phone_call_is_identified primary key (id),
  constraint phone_call_comes_in_once unique (account_id, external_id),
  constraint phone_call_on_an_account foreign key (account_id) references zimmet_data.message_account (id) on delete restrict,
  constraint phone_call_phone_is_e164 check (phone ~ '^\+[1-9]\d{6,14}$'),
  constraint phone_call_rings_at_extensions check (rings::text ~ '^\{(\d{1,6}(,\d{1,6})*)?\}$'),
  constraint phone_call_answered_by_an_extension check (answered_by ~ '^\d{1,6}$' and answered_at is not null or answered_by is null)
);
alter table zimmet_data.phone_call enable row level security;
alter table zimmet_data.phone_call force row level security;
comment on table zimmet_data.phone_call is 'Arama: one call from outside, told by the telephone system; forgotten after thirty days.';
comment on column zimmet_data.phone_call.external_id is 'The telephone system''s name of the call.';
comment on column zimmet_data.phone_call.phone is 'Who calls; null where the number is withheld.';
comment on column zimmet_data.phone_call.rings is 'The extensions at which it rings, or rang when it ended.';
comment on column zimmet_data.phone_call.answered_at is 'When it was answered last: one that is passed on is answered again.';
comment on column zimmet_data.phone_call.cause is 'Why it ended, in the telephone system''s own word.';
comment on column zimmet_data.phone_call.recording is 'By which name the telephone system knows the recording; nothing of ours follows it.';
comment on column zimmet_data.phone_call.shown_until is 'Until when the person whose phone rings sees it, whatever else is told or not.';
create index phone_call_shown on zimmet_data.phone_call (shown_until);
create index phone_call_by_age on zimmet_data.phone_call (rang_at);
create index phone_call_answered on zimmet_data.phone_call (answered_by, answered_at) where answered_by is not null;

create table zimmet_data.phone_call_request (
  call_id bigint not null,
  request_id int not null,
  staff_id int not null,
  constraint phone_call_request_is_identified primary key (call_id, request_id),
  constraint phone_call_request_of_a_call foreign key (call_id) references zimmet_data.phone_call (id) on delete restrict,
  constraint phone_call_request_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint phone_call_request_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.phone_call_request enable row level security;
alter table zimmet_data.phone_call_request force row level security;
comment on table zimmet_data.phone_call_request is 'Which calls brought which requests; such a call is not forgotten.';
comment on column zimmet_data.phone_call_request.staff_id is 'Who answered, and wrote down what was asked.';
create index phone_call_request_of_request on zimmet_data.phone_call_request (request_id);

create table zimmet_data.phone_recording (
  call_id bigint not null,
  wanted_at timestamptz not null,
  leased_until timestamptz,
  content bytea,
  media_type text,
  fault text,
  constraint phone_recording_is_of_one_call primary key (call_id),
  constraint phone_recording_of_a_call foreign key (call_id) references zimmet_data.phone_call (id) on delete restrict,
  constraint phone_recording_is_small_enough check (length(content) between 1 and 26214400),
  constraint phone_recording_has_a_kind check ((content is null) = (media_type is null)),
  constraint phone_recording_is_had_or_not check (content is null or fault is null)
);
alter table zimmet_data.phone_recording enable row level security;
alter table zimmet_data.phone_recording force row level security;
comment on table zimmet_data.phone_recording is 'Ses kaydı: what was asked of the telephone system, here for an hour; it keeps its recordings itself.';
