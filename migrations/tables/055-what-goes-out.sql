-- What goes out by itself and when it may, and the survey after every request.
alter table zimmet_data.act_rule drop constraint act_rule_post_is_known;
alter table zimmet_data.act_rule add constraint act_rule_post_is_known
  check (post in ('clerk', 'director', 'agent', 'overseer', 'administrator', 'gateway'));

create table zimmet_data.message_text (
  id int generated always as identity,
  name text not null,
  about text not null,
  account_kind text,
  words text not null,
  is_active boolean not null default true,
  template_name text,
  template_language text,
  constraint message_text_is_identified primary key (id),
  constraint message_text_name_is_unique unique (name),
  constraint message_text_is_one_an_occasion unique nulls not distinct (about, account_kind),
  constraint message_text_about_is_known check (
    about in ('registered', 'forwarded', 'resolved', 'declined', 'closed', 'survey')),
  constraint message_text_kind_is_known check (
    account_kind in ('whatsapp', 'facebook', 'instagram', 'x', 'sms', 'email', 'web')),
  constraint message_text_has_words check (words ~ '\S' and length(words) <= 1000),
  constraint message_text_template_is_whole check ((template_name is null) = (template_language is null))
);
alter table zimmet_data.message_text enable row level security;
alter table zimmet_data.message_text force row level security;
comment on table zimmet_data.message_text is 'Bildirim metni: what a citizen is told on an occasion, on one kind of account or (null) on all others.';
comment on column zimmet_data.message_text.words is 'With fields in braces: {selam} {numara} {mudurluk} {konu} {sonuc} {belediye}; one that is not known keeps it from going out.';
comment on column zimmet_data.message_text.template_name is 'The approved WhatsApp template with the same words, for outside the window; its parameters are the fields in their order.';

alter table zimmet_data.subject add column is_told boolean not null default true;
comment on column zimmet_data.subject.is_told is 'Whether citizens are written to by themselves about requests of it.';

create table zimmet_data.message_setting (
  is_the_one boolean not null default true,
  quiet_from time not null default '21:00',
  quiet_until time not null default '09:00',
  survey_closes boolean not null default false,
  survey_tries int not null default 3,
  days_between_tries int not null default 2,
  days_to_answer int not null default 14,
  constraint message_setting_is_one_row primary key (is_the_one),
  constraint message_setting_is_the_one check (is_the_one),
  constraint message_setting_tries_are_few check (survey_tries between 1 and 5),
  constraint message_setting_days_are_few check (days_between_tries between 1 and 30 and days_to_answer between 1 and 90)
);
alter table zimmet_data.message_setting enable row level security;
alter table zimmet_data.message_setting force row level security;
comment on table zimmet_data.message_setting is 'When nothing goes out by itself, and how the survey is asked.';
comment on column zimmet_data.message_setting.survey_closes is
  'Whether the citizen''s own "solved" closes without anybody of the house having confirmed it.';

create table zimmet_data.citizen_wish (
  citizen_id int not null,
  at timestamptz not null,
  staff_id int not null,
  constraint citizen_wish_is_identified primary key (citizen_id),
  constraint citizen_wish_of_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint citizen_wish_told_to_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.citizen_wish enable row level security;
alter table zimmet_data.citizen_wish force row level security;
comment on table zimmet_data.citizen_wish is 'Citizens who said that they do not want to be written to.';

create table zimmet_data.survey (
  id int generated always as identity,
  request_id int not null,
  citizen_id int not null,
  resolved_at timestamptz not null,
  account_id int,
  conversation_id int,
  asked_at timestamptz not null,
  tries int not null default 0,
  next_try_at timestamptz,
  expires_at timestamptz not null,
  state text not null,
  told_at timestamptz,
  solved boolean,
  score int,
  words text,
  settled_at timestamptz,
  effect text,
  constraint survey_is_identified primary key (id),
  constraint survey_is_one_a_resolution unique (request_id, citizen_id, resolved_at),
  constraint survey_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint survey_of_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint survey_on_an_account foreign key (account_id) references zimmet_data.message_account (id) on delete restrict,
  constraint survey_in_a_conversation foreign key (conversation_id) references zimmet_data.conversation (id) on delete restrict,
  constraint survey_state_is_known check (state in ('asked', 'to_call', 'told', 'settled')),
  constraint survey_score_is_one_to_five check (score between 1 and 5),
  constraint survey_told_says_something check ((told_at is null) = (solved is null)),
  constraint survey_effect_is_known check (effect in ('reopened', 'closed', 'noted', 'late', 'refused'))
);
alter table zimmet_data.survey enable row level security;
alter table zimmet_data.survey force row level security;
comment on table zimmet_data.survey is 'Memnuniyet anketi: asked once for each resolution of each who asked; what he said and what came of it.';
comment on column zimmet_data.survey.state is 'asked: written to; to_call: by phone alone; told: answered, not acted on yet; settled: acted on.';
comment on column zimmet_data.survey.effect is 'late: the request had gone on meanwhile; refused: the rules did not let it. The answer is a note then.';
create index survey_told on zimmet_data.survey (told_at) where state = 'told';
create index survey_to_ask on zimmet_data.survey (next_try_at) where state = 'asked';
create index survey_of_request on zimmet_data.survey (request_id);

alter table zimmet_data.catalogue_change drop constraint catalogue_change_kind_is_known;
alter table zimmet_data.catalogue_change add constraint catalogue_change_kind_is_known
  check (kind in ('directorate', 'subject', 'reason', 'hold_reason', 'institution', 'channel', 'neighbourhood', 'street', 'municipality',
    'question', 'quick_text', 'updates', 'message_text', 'message_setting'));

-- That a citizen's own word closes is decided by two.
alter table zimmet_data.proposal drop constraint proposal_kind_is_known;
alter table zimmet_data.proposal add constraint proposal_kind_is_known check (kind in ('declare_leave', 'undo_leave', 'add_holiday',
  'remove_holiday', 'set_week', 'add_extra_work', 'undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import',
  'set_terms', 'enrol_file', 'take_back_import', 'set_group_size', 'set_messages'));
