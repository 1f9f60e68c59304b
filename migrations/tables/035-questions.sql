-- What an agent has to ask for a subject; channels and streets that are offered no more.
create table zimmet_data.question (
  id int generated always as identity,
  subject_id int not null,
  name text not null,
  position int not null,
  kind text not null,
  choices text not null default '',
  is_required boolean not null default false,
  is_active boolean not null default true,
  constraint question_is_identified primary key (id),
  constraint question_is_of_a_subject foreign key (subject_id) references zimmet_data.subject (id) on delete restrict,
  constraint question_kind_is_known check (kind in ('text', 'number', 'choice', 'yes_no')),
  constraint question_has_choices_where_they_are_offered check ((kind = 'choice') = (choices <> '')),
  constraint question_name_is_unique_in_its_subject unique (subject_id, name)
);
alter table zimmet_data.question enable row level security;
alter table zimmet_data.question force row level security;
comment on table zimmet_data.question is 'Soru: what an agent asks when a request of its subject is registered; the answers stand in the request''s plain fields.';
comment on column zimmet_data.question.choices is 'Of a choice: what may be chosen, a line each.';

alter table zimmet_data.channel add column is_active boolean not null default true;
comment on column zimmet_data.channel.is_active is 'Whether it is offered; one that is not is known from history.';
alter table zimmet_data.street add column is_active boolean not null default true;
comment on column zimmet_data.street.is_active is 'Whether it is offered; one that is not is known from history.';

alter table zimmet_data.catalogue_change drop constraint catalogue_change_kind_is_known;
alter table zimmet_data.catalogue_change add constraint catalogue_change_kind_is_known
  check (kind in ('directorate', 'subject', 'reason', 'hold_reason', 'institution', 'channel', 'neighbourhood', 'street', 'municipality',
    'question'));
