-- Messages in, answers out: what came on a channel, the conversations it made, what goes out, and how each channel is.
do $$
begin
  if not exists (select from pg_catalog.pg_roles r where r.rolname = 'zimmet_gateway') then
    create role zimmet_gateway nologin;
  end if;
  execute format('grant connect on database %I to zimmet_gateway', current_database());
end
$$;
grant usage on schema zimmet to zimmet_gateway;
comment on role zimmet_gateway is 'Geçit: the program between the channels and the house; may call its own functions and read nothing.';

alter table zimmet_data.staff drop constraint staff_post_is_known;
alter table zimmet_data.staff add constraint staff_post_is_known
  check (post in ('clerk', 'director', 'agent', 'overseer', 'administrator', 'gateway'));

alter table zimmet_data.revision drop constraint revision_topic_is_known;
alter table zimmet_data.revision add constraint revision_topic_is_known
  check (topic in ('catalogue', 'staff', 'clocks', 'map', 'imports', 'updates', 'messages'));

-- What a citizen sends may be heard or seen; an attachment of a request stays what files/keep_content admits.
alter table zimmet_data.file_content drop constraint file_content_kind_is_known;
alter table zimmet_data.file_content add constraint file_content_kind_is_known check (media_type in (
  'image/jpeg', 'image/png', 'image/webp', 'application/pdf',
  'audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/amr', 'video/mp4', 'video/3gpp', 'application/octet-stream'));
alter table zimmet_data.file_content drop constraint file_content_is_small_enough;
alter table zimmet_data.file_content add constraint file_content_is_small_enough check (
  length(content) between 1 and 26214400);

create table zimmet_data.message_account (
  id int generated always as identity,
  kind text not null,
  external_id text not null,
  title text not null,
  channel_id int not null,
  is_active boolean not null default true,
  paused_at timestamptz,
  paused_because text,
  constraint message_account_is_identified primary key (id),
  constraint message_account_is_one_of_its_kind unique (kind, external_id),
  constraint message_account_kind_is_known check (
    kind in ('whatsapp', 'facebook', 'instagram', 'x', 'sms', 'email', 'web', 'telephone')),
  constraint message_account_has_a_title check (title ~ '\S'),
  constraint message_account_gives_a_channel foreign key (channel_id) references zimmet_data.channel (id) on delete restrict,
  constraint message_account_pause_has_a_reason check ((paused_at is null) = (paused_because is null))
);
alter table zimmet_data.message_account enable row level security;
alter table zimmet_data.message_account force row level security;
comment on table zimmet_data.message_account is 'Hesap: a number, page or address of the house on which citizens write.';
comment on column zimmet_data.message_account.external_id is 'Its name there: phone_number_id, page id, sender header, mail address.';
comment on column zimmet_data.message_account.paused_at is 'Since when nothing goes out of it, for its provider refuses all alike.';

create table zimmet_data.message_delivery (
  id bigint generated always as identity,
  source text not null,
  received_at timestamptz not null default clock_timestamp(),
  content_type text,
  body bytea not null,
  body_hash bytea not null generated always as (sha256(body)) stored,
  state text not null default 'waiting',
  tries int not null default 0,
  leased_until timestamptz,
  read_at timestamptz,
  fault text,
  constraint message_delivery_is_identified primary key (id),
  constraint message_delivery_comes_in_once unique (source, body_hash),
  constraint message_delivery_state_is_known check (state in ('waiting', 'read', 'unreadable')),
  constraint message_delivery_unreadable_says_why check ((state = 'unreadable') = (fault is not null))
);
alter table zimmet_data.message_delivery alter column body set storage external;
alter table zimmet_data.message_delivery enable row level security;
alter table zimmet_data.message_delivery force row level security;
comment on table zimmet_data.message_delivery is 'Teslimat: what a channel delivered, byte for byte, before anybody has read it.';
comment on column zimmet_data.message_delivery.source is 'Which reader understands it, and of which account where the body does not say.';
create index message_delivery_waiting on zimmet_data.message_delivery (id) where state = 'waiting';
create index message_delivery_unreadable on zimmet_data.message_delivery (id) where state = 'unreadable';
create index message_delivery_by_age on zimmet_data.message_delivery (received_at) where state = 'read';

create table zimmet_data.conversation (
  id int generated always as identity,
  account_id int not null,
  citizen_key text not null,
  citizen_id int,
  phone text,
  masked_phone text generated always as (zimmet_private.mask_phone(phone)) stored,
  shown_name text,
  state text not null default 'ours',
  unread int not null default 0,
  begun_at timestamptz not null,
  last_at timestamptz not null,
  last_in_at timestamptz,
  last_words text,
  waits_since timestamptz,
  window_until timestamptz,
  taken_by int,
  taken_at timestamptz,
  do_not_write boolean not null default false,
  version int not null default 1,
  constraint conversation_is_identified primary key (id),
  constraint conversation_is_one_with_a_citizen unique (account_id, citizen_key),
  constraint conversation_on_an_account foreign key (account_id) references zimmet_data.message_account (id) on delete restrict,
  constraint conversation_with_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint conversation_taken_by_staff foreign key (taken_by) references zimmet_data.staff (id) on delete restrict,
  constraint conversation_phone_is_e164 check (phone ~ '^\+[1-9]\d{6,14}$'),
  constraint conversation_state_is_known check (state in ('ours', 'theirs', 'closed')),
  constraint conversation_waits_while_it_is_ours check ((state = 'ours') = (waits_since is not null))
);
alter table zimmet_data.conversation enable row level security;
alter table zimmet_data.conversation force row level security;
comment on table zimmet_data.conversation is 'Görüşme zinciri: all that one citizen and the house wrote to each other on one account.';
comment on column zimmet_data.conversation.citizen_key is 'Who he is there: a BSUID, a page-scoped id, a mail address, a phone in E.164.';
comment on column zimmet_data.conversation.state is 'Waiting for us, for the citizen, or closed; what a citizen writes makes it ours again.';
comment on column zimmet_data.conversation.window_until is 'Until when the channel lets us write freely; null where it always does.';
comment on column zimmet_data.conversation.taken_by is 'Who has it before him; locks nobody out.';
create index conversation_by_last on zimmet_data.conversation (last_at desc);
create index conversation_waiting on zimmet_data.conversation (waits_since) where state = 'ours';
create index conversation_by_phone on zimmet_data.conversation (phone) where phone is not null;

create table zimmet_data.message (
  id bigint generated always as identity,
  account_id int not null,
  conversation_id int not null,
  external_id text,
  direction text not null,
  kind text not null,
  at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  words text,
  details jsonb not null default '{}',
  reply_to text,
  reaction text,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  staff_id int,
  outgoing_id uuid,
  constraint message_is_identified primary key (id),
  constraint message_comes_in_once unique (account_id, external_id),
  constraint message_of_a_conversation foreign key (conversation_id) references zimmet_data.conversation (id) on delete restrict,
  constraint message_on_an_account foreign key (account_id) references zimmet_data.message_account (id) on delete restrict,
  constraint message_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint message_direction_is_known check (direction in ('in', 'out')),
  constraint message_kind_is_known check (kind in (
    'text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts', 'choice', 'comment', 'system', 'unsupported')),
  constraint message_ours_goes_out check ((direction = 'out') = (outgoing_id is not null)),
  constraint message_is_of_one_outgoing unique (outgoing_id)
);
alter table zimmet_data.message enable row level security;
alter table zimmet_data.message force row level security;
comment on table zimmet_data.message is 'İleti: one thing said, by a citizen or by the house.';
comment on column zimmet_data.message.at is 'When it was written, by the channel''s clock.';
comment on column zimmet_data.message.details is 'What the kind has besides words: place, contacts, chosen button, post, error.';
comment on column zimmet_data.message.withdrawn_at is 'The citizen took it back; shown as such, kept as it was.';
create index message_of_conversation on zimmet_data.message (conversation_id, at, id);

create table zimmet_data.message_media (
  id bigint generated always as identity,
  message_id bigint not null,
  external_id text,
  url text,
  told_type text,
  name text,
  state text not null default 'waiting',
  tries int not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  leased_until timestamptz,
  hash bytea,
  media_type text,
  bytes int,
  fault text,
  constraint message_media_is_identified primary key (id),
  constraint message_media_of_a_message foreign key (message_id) references zimmet_data.message (id) on delete restrict,
  constraint message_media_has_content foreign key (hash) references zimmet_data.file_content (hash) on delete restrict,
  constraint message_media_state_is_known check (state in ('waiting', 'stored', 'too_large', 'gone')),
  constraint message_media_stored_has_content check ((state = 'stored') = (hash is not null)),
  constraint message_media_can_be_fetched check (external_id is not null or url is not null or state <> 'waiting')
);
alter table zimmet_data.message_media enable row level security;
alter table zimmet_data.message_media force row level security;
comment on table zimmet_data.message_media is 'Photo, voice or document of a message; fetched after it, apart from it.';
create index message_media_of_message on zimmet_data.message_media (message_id);
create index message_media_waiting on zimmet_data.message_media (next_try_at) where state = 'waiting';

create table zimmet_data.message_request (
  message_id bigint not null,
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  constraint message_request_is_identified primary key (message_id, request_id),
  constraint message_request_of_a_message foreign key (message_id) references zimmet_data.message (id) on delete restrict,
  constraint message_request_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint message_request_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.message_request enable row level security;
alter table zimmet_data.message_request force row level security;
comment on table zimmet_data.message_request is 'Which messages belong to which requests: several to one, one to several.';
create index message_request_of_request on zimmet_data.message_request (request_id);

create table zimmet_data.outgoing (
  id uuid not null,
  account_id int not null,
  conversation_id int,
  addressee text not null,
  request_id int,
  about text not null,
  content jsonb not null,
  words text not null,
  state text not null default 'waiting',
  created_at timestamptz not null default clock_timestamp(),
  created_by int,
  not_before timestamptz not null default clock_timestamp(),
  leased_until timestamptz,
  tries int not null default 0,
  external_id text,
  past_ids text[] not null default '{}',
  sent_at timestamptz,
  delivered_at timestamptz,
  seen_at timestamptz,
  fault_class text,
  fault_code text,
  fault_text text,
  followed_by uuid,
  constraint outgoing_is_identified primary key (id),
  constraint outgoing_on_an_account foreign key (account_id) references zimmet_data.message_account (id) on delete restrict,
  constraint outgoing_in_a_conversation foreign key (conversation_id) references zimmet_data.conversation (id) on delete restrict,
  constraint outgoing_about_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint outgoing_by_staff foreign key (created_by) references zimmet_data.staff (id) on delete restrict,
  constraint outgoing_followed_by_another foreign key (followed_by) references zimmet_data.outgoing (id) on delete restrict,
  constraint outgoing_about_is_known check (
    about in ('answer', 'registered', 'forwarded', 'resolved', 'declined', 'closed', 'survey')),
  constraint outgoing_answer_is_somebodys check (about <> 'answer' or created_by is not null),
  constraint outgoing_state_is_known check (state in ('waiting', 'sending', 'doubtful', 'sent', 'failed', 'cancelled')),
  constraint outgoing_fault_class_is_known check (
    fault_class in ('retry', 'template', 'other_channel', 'pause', 'dead', 'never')),
  constraint outgoing_says_something check (words ~ '\S')
);
alter table zimmet_data.outgoing enable row level security;
alter table zimmet_data.outgoing force row level security;
comment on table zimmet_data.outgoing is 'Giden kutusu: what is to go out, written in the transaction of the act that it tells of.';
comment on column zimmet_data.outgoing.id is 'Made by who writes it, so that nothing goes out twice; the channel gives it back with its reports where it can.';
comment on column zimmet_data.outgoing.content is 'What the channel sends: text, list, buttons or template, as src-main/gateway/outgoing.ts tells.';
comment on column zimmet_data.outgoing.state is 'doubtful: given to the channel, and whether it arrived there nobody knows; never sent again unasked.';
comment on column zimmet_data.outgoing.past_ids is 'The channel''s names of earlier tries: what is reported of them is no word of the present one.';
create index outgoing_waiting on zimmet_data.outgoing (not_before) where state = 'waiting';
create index outgoing_under_way on zimmet_data.outgoing (leased_until) where state in ('sending', 'doubtful');
create index outgoing_by_external on zimmet_data.outgoing (account_id, external_id) where external_id is not null;
create index outgoing_to on zimmet_data.outgoing (account_id, addressee, created_at);
create index outgoing_of_request on zimmet_data.outgoing (request_id) where request_id is not null;

create table zimmet_data.channel_health (
  account_id int not null,
  part text not null,
  is_well boolean not null,
  said_at timestamptz not null,
  since timestamptz not null,
  fault_class text,
  fault_text text,
  constraint channel_health_is_identified primary key (account_id, part),
  constraint channel_health_of_an_account foreign key (account_id)
    references zimmet_data.message_account (id) on delete restrict,
  constraint channel_health_part_is_known check (part in ('token', 'subscription', 'inbound', 'outbound')),
  constraint channel_health_ill_says_why check (is_well = (fault_text is null))
);
alter table zimmet_data.channel_health enable row level security;
alter table zimmet_data.channel_health force row level security;
comment on table zimmet_data.channel_health is 'How each part of a channel is, as the gateway last said.';

create table zimmet_data.message_early (
  id bigint generated always as identity,
  account_id int not null,
  external_id text not null,
  told jsonb not null,
  received_at timestamptz not null default clock_timestamp(),
  constraint message_early_is_identified primary key (id),
  constraint message_early_on_an_account foreign key (account_id) references zimmet_data.message_account (id) on delete restrict
);
alter table zimmet_data.message_early enable row level security;
alter table zimmet_data.message_early force row level security;
comment on table zimmet_data.message_early is 'What was said of a message that has not come yet: channels keep no order.';
create index message_early_of_message on zimmet_data.message_early (account_id, external_id);
