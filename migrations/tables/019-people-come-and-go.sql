-- Who is away until when and who stands in for him; what administrators did to the catalogue; the acts of a deputy.
create table zimmet_data.absence (
  id int generated always as identity,
  staff_id int not null,
  since timestamptz not null,
  until timestamptz not null,
  deputy_id int,
  ended_at timestamptz,
  constraint absence_is_identified primary key (id),
  constraint absence_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint absence_deputy_is_staff foreign key (deputy_id) references zimmet_data.staff (id) on delete restrict,
  constraint absence_runs_forward check (since < until),
  constraint absence_ends_within check (ended_at between since and until),
  constraint absence_deputy_is_another check (deputy_id <> staff_id),
  constraint absence_is_one_at_a_time exclude using gist (
    staff_id with operator(pg_catalog.=), tstzrange(since, coalesce(ended_at, until)) with operator(pg_catalog.&&))
);
alter table zimmet_data.absence enable row level security;
alter table zimmet_data.absence force row level security;
comment on table zimmet_data.absence is 'İzin: who is away from when until when, and who stands in for him. His work stays his.';
comment on column zimmet_data.absence.deputy_id is
  'Vekil: hears the warnings and, of a director, does his acts; null where nobody stands in, or where the deputy left.';
comment on column zimmet_data.absence.ended_at is 'When he was back before the date; null where it runs to it.';

create index absence_of_deputy on zimmet_data.absence (deputy_id, until);

create table zimmet_data.catalogue_change (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  changed_by int not null,
  kind text not null,
  entry_id int not null,
  act text not null,
  details jsonb not null,
  constraint catalogue_change_is_identified primary key (id),
  constraint catalogue_change_by_staff foreign key (changed_by) references zimmet_data.staff (id) on delete restrict,
  constraint catalogue_change_kind_is_known check (kind in ('directorate', 'subject')),
  constraint catalogue_change_act_is_known check (act in ('open', 'change', 'retire', 'reinstate'))
);
alter table zimmet_data.catalogue_change enable row level security;
alter table zimmet_data.catalogue_change force row level security;
comment on table zimmet_data.catalogue_change is 'Who opened, changed, retired or reinstated what of the catalogue, and when; never changed.';

create index catalogue_change_of_entry on zimmet_data.catalogue_change (kind, entry_id, id);

alter table zimmet_data.subject add column successor_id int;
alter table zimmet_data.subject add constraint subject_is_succeeded_by_a_subject
  foreign key (successor_id) references zimmet_data.subject (id) on delete restrict;
alter table zimmet_data.subject add constraint subject_succeeds_when_retired check (successor_id is null or not is_active);
comment on column zimmet_data.subject.successor_id is 'Of a retired subject, the one that is offered in its place and is found by its name.';

alter table zimmet_data.staff_change drop constraint staff_change_act_is_known;
alter table zimmet_data.staff_change add constraint staff_change_act_is_known
  check (act in ('enrol', 'move', 'end', 'return', 'reset_password', 'office', 'change_password', 'absence', 'absence_end'));

alter table zimmet_data.act_rule drop constraint act_rule_relation_is_known;
alter table zimmet_data.act_rule add constraint act_rule_relation_is_known
  check (relation in ('any', 'holder', 'outside', 'desk', 'deputy'));
comment on column zimmet_data.act_rule.relation is
  'holder: works for the directorate that holds it; outside: for another or none; desk: for the dispatch desk while another holds it; '
  'deputy: stands in for the holder''s director while he is away.';
