-- What the code writes here: who may do what, what is refused, what an act sets; and the commands already answered.
create table zimmet_data.refusal_kind (
  code text not null,
  name text not null,
  meaning text not null,
  constraint refusal_kind_is_identified primary key (code),
  constraint refusal_kind_name_is_unique unique (name),
  constraint refusal_kind_code_is_ours check (code ~ '^ZM\d{3}$')
);
alter table zimmet_data.refusal_kind enable row level security;
alter table zimmet_data.refusal_kind force row level security;
comment on table zimmet_data.refusal_kind is 'The SQLSTATEs that the functions of schema zimmet raise.';

create table zimmet_data.act_rule (
  act text not null,
  post text not null,
  relation text not null,
  states text[] not null,
  constraint act_rule_is_identified primary key (act, post, relation),
  constraint act_rule_post_is_known check (post in ('clerk', 'director', 'agent', 'overseer', 'administrator')),
  constraint act_rule_relation_is_known check (relation in ('any', 'holder', 'outside', 'desk'))
);
alter table zimmet_data.act_rule enable row level security;
alter table zimmet_data.act_rule force row level security;
comment on table zimmet_data.act_rule is 'Which post may do which act, related how to the holder, in which states.';
comment on column zimmet_data.act_rule.relation is
  'holder: works for the directorate that holds it; outside: for another or none; desk: for the dispatch desk while another holds it.';

create table zimmet_data.act_effect (
  act text not null,
  field text not null,
  source text not null,
  key text not null default '',
  constraint act_effect_is_identified primary key (act, field),
  constraint act_effect_source_is_known check (source in (
    'nothing', 'word', 'none', 'at', 'staff', 'detail', 'mention', 'unknown', 'solution', 'import_state', 'reopen_state',
    'reopen_clerk', 'begun_at', 'begun_by', 'follow_state', 'follow_closed', 'follow_clerk', 'law'))
);
alter table zimmet_data.act_effect enable row level security;
alter table zimmet_data.act_effect force row level security;
comment on table zimmet_data.act_effect is
  'What an act sets of a request, for the verifier. An act without a row is unknown to it and may have set anything. Written by migrations only.';
comment on column zimmet_data.act_effect.source is
  'word: the key itself; none: null; at, staff: of the entry; detail: the key of its details; mention: the same, where it is there; unknown: set, not told; '
  'nothing: the act sets no column; the others are worked out by zimmet_private.told_field.';

create table zimmet_data.command (
  id uuid not null,
  staff_id int not null,
  act text not null,
  input_hash bytea not null,
  at timestamptz not null default now(),
  answer jsonb,
  answered_at timestamptz,
  constraint command_happens_once primary key (id),
  constraint command_given_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.command enable row level security;
alter table zimmet_data.command force row level security;
comment on table zimmet_data.command is 'What was asked under which id and what was answered: repeating it returns the first answer.';
comment on column zimmet_data.command.input_hash is 'SHA-256 of the input, so that an id used for something else is noticed.';
comment on column zimmet_data.command.answered_at is 'When it was done; the commit follows within ten seconds, or nothing of it is kept.';
