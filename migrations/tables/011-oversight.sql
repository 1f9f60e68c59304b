-- Who is warned when, and what figures are made of.
create table zimmet_data.escalation_step (
  level int not null,
  budget_share numeric not null,
  after_seconds int not null,
  addressee text not null,
  constraint escalation_step_is_identified primary key (level),
  constraint escalation_step_share_is_of_the_budget check (budget_share > 0 and budget_share <= 1),
  constraint escalation_step_comes_later check (after_seconds >= 0 and (after_seconds = 0 or budget_share = 1)),
  constraint escalation_step_addressee_is_known check (addressee in ('clerk', 'director', 'vice_mayor', 'mayor'))
);
alter table zimmet_data.escalation_step enable row level security;
alter table zimmet_data.escalation_step force row level security;
comment on table zimmet_data.escalation_step is
  'At which share of the budget, or how many working seconds after the deadline, who is told: clerk, director, then the mayor''s office.';

create table zimmet_data.warning (
  request_id int not null,
  level int not null,
  due_at timestamptz not null,
  staff_id int not null,
  at timestamptz not null,
  constraint warning_is_seen_once primary key (request_id, level, due_at, staff_id),
  constraint warning_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint warning_of_a_step foreign key (level) references zimmet_data.escalation_step (level) on delete restrict,
  constraint warning_seen_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.warning enable row level security;
alter table zimmet_data.warning force row level security;
comment on table zimmet_data.warning is 'Who saw which warning when; a moved deadline warns anew.';

create table zimmet_data.explanation (
  id int generated always as identity,
  request_id int not null,
  asked_at timestamptz not null,
  asked_by int not null,
  question text not null,
  answered_at timestamptz,
  answered_by int,
  answer text,
  constraint explanation_is_identified primary key (id),
  constraint explanation_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint explanation_asked_by_staff foreign key (asked_by) references zimmet_data.staff (id) on delete restrict,
  constraint explanation_answered_by_staff foreign key (answered_by) references zimmet_data.staff (id) on delete restrict,
  constraint explanation_has_words check (question ~ '\S'),
  constraint explanation_answered_whole check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  constraint explanation_answered_later check (answered_at >= asked_at)
);
alter table zimmet_data.explanation enable row level security;
alter table zimmet_data.explanation force row level security;
comment on table zimmet_data.explanation is 'Açıklama: what a director or the mayor''s office asked about a request, and what the holder answered.';

create unique index explanation_is_asked_once_at_a_time on zimmet_data.explanation (request_id) where answered_at is null;

create index explanation_of_request on zimmet_data.explanation (request_id, asked_at);

create table zimmet_data.cohort (
  code text not null,
  source text not null,
  request_id text not null,
  condition text not null,
  instant text,
  directorate_id text not null,
  clerk_id text not null,
  may_repeat boolean not null default false,
  summary text,
  weight text,
  constraint cohort_summary_has_its_weight check (weight is null or summary is null),
  constraint cohort_is_identified primary key (code)
);
alter table zimmet_data.cohort enable row level security;
alter table zimmet_data.cohort force row level security;
comment on table zimmet_data.cohort is
  'Rows that figures count: what stands on the desks now, what was registered, resolved, confirmed or given up within a period. Written by migrations only.';
comment on column zimmet_data.cohort.source is 'SQL of the rows; request r is joined by request_id where an expression speaks of it.';
comment on column zimmet_data.cohort.instant is 'SQL of the instant that falls into a period; null: a figure of this moment.';
comment on column zimmet_data.cohort.directorate_id is 'SQL of the directorate that answers for a row.';
comment on column zimmet_data.cohort.clerk_id is 'SQL of the person who works or worked on it.';
comment on column zimmet_data.cohort.may_repeat is 'Whether a request may have several rows; it counts once.';
comment on column zimmet_data.cohort.summary is
  'SQL of the same rows as r, fewer of them: directorate_id, state, held_until and how many requests each stands for. For figures that speak of nothing else.';
comment on column zimmet_data.cohort.weight is 'SQL of how many requests a row stands for; null: one. Of a cohort taken from its summary.';

create table zimmet_data.measure (
  code text not null,
  position int not null,
  kind text not null,
  cohort text not null,
  condition text not null default 'true',
  value text,
  part text,
  whole text,
  constraint measure_is_identified primary key (code),
  constraint measure_position_is_unique unique (position),
  constraint measure_of_a_cohort foreign key (cohort) references zimmet_data.cohort (code) on delete restrict,
  constraint measure_kind_is_known check (kind in ('count', 'mean', 'median', 'p90', 'share')),
  constraint measure_part_is_a_measure foreign key (part) references zimmet_data.measure (code) on delete restrict,
  constraint measure_whole_is_a_measure foreign key (whole) references zimmet_data.measure (code) on delete restrict,
  constraint measure_share_has_two_counts check ((kind = 'share') = (part is not null) and (part is null) = (whole is null)),
  constraint measure_of_values_has_them check ((kind in ('mean', 'median', 'p90')) = (value is not null))
);
alter table zimmet_data.measure enable row level security;
alter table zimmet_data.measure force row level security;
comment on table zimmet_data.measure is 'Gösterge: what a figure counts, defined once. Written by migrations only.';
comment on column zimmet_data.measure.kind is
  'count: requests; mean, median, p90: of a value over the requests that have one; share: of two counts of the same cohort.';
comment on column zimmet_data.measure.condition is
  'SQL over the cohort''s rows: which of them it counts, and which rows it opens; where there is a value, only those that have one.';

create table zimmet_data.dimension (
  code text not null,
  expression text not null,
  constraint dimension_is_identified primary key (code)
);
alter table zimmet_data.dimension enable row level security;
alter table zimmet_data.dimension force row level security;
comment on table zimmet_data.dimension is
  'By what figures are broken down. The key 0 says none; days, weeks and months are the milliseconds of their local beginning. Written by migrations only.';

create table zimmet_data.publication (
  quarter date not null,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint publication_is_identified primary key (quarter),
  constraint publication_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint publication_of_a_quarter check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10))
);
alter table zimmet_data.publication enable row level security;
alter table zimmet_data.publication force row level security;
comment on table zimmet_data.publication is 'The quarters whose people were published, when, and who first asked.';

create table zimmet_data.published_people (
  quarter date not null,
  part text not null,
  part_id int not null,
  age_band text not null,
  sex text not null,
  people int not null,
  constraint published_people_is_identified primary key (quarter, part, part_id, age_band, sex),
  constraint published_people_of_a_publication foreign key (quarter) references zimmet_data.publication (quarter) on delete restrict,
  constraint published_people_part_is_known check (part in ('all', 'directorate', 'subject', 'neighbourhood')),
  constraint published_people_are_many check (people >= 10 and people % 5 = 0)
);
alter table zimmet_data.published_people enable row level security;
alter table zimmet_data.published_people force row level security;
comment on table zimmet_data.published_people is
  'How many people asked in a quarter, by age and sex, to the nearest five; what would tell of fewer than ten is not there. Key 0: without a neighbourhood.';
