-- Every figure is defined here, once: what it counts among which rows. Badges, tables, charts, lists and exports read it.
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

insert into zimmet_data.cohort (code, source, request_id, condition, instant, directorate_id, clerk_id, may_repeat) values
  ('now', 'zimmet_data.request r', 'r.id', 'r.is_open', null, 'r.directorate_id', 'r.clerk_id', false),
  ('queue', 'zimmet_private.queue($8) q', 'q.request_id', 'true', null, 'q.directorate_id', 'r.clerk_id', false),
  ('registered', 'zimmet_data.request r', 'r.id', 'true', 'r.registered_at', 'r.directorate_id', 'r.clerk_id', false),
  ('resolved', 'zimmet_data.request r', 'r.id', 'r.state in (''resolved'', ''closed'')', 'r.resolved_at',
    'r.directorate_id', 'r.resolved_by', false),
  ('verified', 'zimmet_data.verification v', 'v.request_id', 'true', 'v.at', 'v.directorate_id', 'v.resolved_by', true),
  ('parts', 'zimmet_data.custody c', 'c.request_id', 'c.ended_at is not null', 'c.ended_at', 'c.directorate_id',
    'c.worker_id', true);

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
comment on table zimmet_data.measure is 'Gösterge: what a figure counts, defined once. Written by migrations only.';
comment on column zimmet_data.measure.kind is
  'count: requests; mean, median, p90: of a value over the requests that have one; share: of two counts of the same cohort.';
comment on column zimmet_data.measure.condition is
  'SQL over the cohort''s rows: which of them it counts, and which rows it opens; where there is a value, only those that have one.';

insert into zimmet_data.measure (position, code, kind, cohort, condition, value) values
  (10, 'open', 'count', 'now', 'true', null),
  (11, 'new', 'count', 'now', 'r.state = ''new''', null),
  (12, 'working', 'count', 'now', 'r.state = ''in_work'' and (r.held_until > now()) is not true', null),
  (13, 'waiting', 'count', 'now', 'r.held_until > now() and r.state = ''in_work''', null),
  (14, 'to_verify', 'count', 'now', 'r.state in (''proposed'', ''resolved'')', null),
  (15, 'overdue', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.due_at < now()', null),
  (16, 'due_today', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.due_at >= now()
    and r.due_at < date_trunc(''day'', now(), ''Europe/Istanbul'') + interval ''1 day''', null),
  (17, 'at_risk', 'count', 'queue', 'q.is_at_risk', null),
  (18, 'waiting_long', 'count', 'now', 'r.state = ''in_work'' and r.held_until > now() and exists (
    select from zimmet_data.hold_period h join zimmet_data.hold_reason x on x.id = h.reason_id
    where h.request_id = r.id and h.until = r.held_until and h.ended_at is null
      and h.since + make_interval(days => x.longest_days) / 2 < now())', null),
  (19, 'returned_open', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.returned_count > 0', null),
  (20, 'reopened_open', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.reopened_count > 0', null),
  (21, 'unassigned', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.clerk_id is null', null),
  (22, 'unexplained', 'count', 'now', 'exists (
    select from zimmet_data.explanation e where e.request_id = r.id and e.answered_at is null)', null),
  (23, 'legal_overdue', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.legal_due_at < now()', null),
  (30, 'registered', 'count', 'registered', 'true', null),
  (31, 'handed_over', 'count', 'registered', 'r.hand_over_count > 0', null),
  (32, 'returned', 'count', 'registered', 'r.returned_count > 0', null),
  (33, 'hand_overs', 'mean', 'registered', 'true', 'r.hand_over_count + r.returned_count'),
  (34, 'contact_owed', 'count', 'registered', 'r.contact_due_at is not null and (r.contacted_at is not null or r.contact_due_at < now())', null),
  (35, 'contact_on_time', 'count', 'registered', 'r.contacted_at <= r.contact_due_at', null),
  (40, 'resolved', 'count', 'resolved', 'true', null),
  (41, 'solved', 'count', 'resolved', 'r.outcome = ''solved''', null),
  (42, 'forwarded', 'count', 'resolved', 'r.outcome = ''forwarded''', null),
  (43, 'declined', 'count', 'resolved', 'r.outcome = ''declined''', null),
  (44, 'with_target', 'count', 'resolved', 'r.outcome = ''solved'' and r.due_at is not null', null),
  (45, 'on_time', 'count', 'resolved', 'r.outcome = ''solved'' and r.resolved_at <= r.due_at', null),
  (46, 'late', 'count', 'resolved', 'r.outcome = ''solved'' and r.resolved_at > r.due_at', null),
  (47, 'solve_median', 'median', 'resolved', 'r.outcome = ''solved'' and r.solved_seconds is not null', 'r.solved_seconds'),
  (48, 'solve_p90', 'p90', 'resolved', 'r.outcome = ''solved'' and r.solved_seconds is not null', 'r.solved_seconds'),
  (60, 'answered', 'count', 'verified', 'v.by_citizen', null),
  (61, 'not_solved', 'count', 'verified', 'v.by_citizen and not v.solved', null),
  (62, 'reopened', 'count', 'verified', 'not v.solved', null),
  (63, 'score', 'mean', 'verified', 'v.score is not null', 'v.score'),
  (64, 'scored', 'count', 'verified', 'v.score is not null', null),
  (65, 'satisfied', 'count', 'verified', 'v.score >= 4', null),
  (70, 'parts', 'count', 'parts', 'true', null),
  (71, 'given_back', 'count', 'parts', 'c.ended_how = ''returned''', null),
  (72, 'handed_on', 'count', 'parts', 'c.ended_how = ''handed_over''', null),
  (73, 'own_median', 'median', 'parts', 'true', 'c.own_seconds'),
  (74, 'own_p90', 'p90', 'parts', 'true', 'c.own_seconds');
insert into zimmet_data.measure (position, code, kind, cohort, part, whole) values
  (24, 'overdue_share', 'share', 'now', 'overdue', 'open'),
  (36, 'contact_share', 'share', 'registered', 'contact_on_time', 'contact_owed'),
  (49, 'on_time_share', 'share', 'resolved', 'on_time', 'with_target'),
  (66, 'not_solved_share', 'share', 'verified', 'not_solved', 'answered'),
  (67, 'satisfied_share', 'share', 'verified', 'satisfied', 'scored'),
  (75, 'given_back_share', 'share', 'parts', 'given_back', 'parts');

select zimmet_private.guard_table('zimmet_data.cohort');
select zimmet_private.guard_table('zimmet_data.measure');
create policy staff_reads on zimmet_data.measure for select to zimmet_staff using (true);
grant select on zimmet_data.measure to zimmet_staff;
create view zimmet.measure with (security_invoker) as
  select code, position, kind, cohort, part, whole from zimmet_data.measure;
comment on view zimmet.measure is 'Which figures there are, and of what kind.';
grant select on zimmet.measure to zimmet_staff;

create table zimmet_data.dimension (
  code text not null,
  expression text not null,
  constraint dimension_is_identified primary key (code)
);
comment on table zimmet_data.dimension is
  'By what figures are broken down. The key 0 says none; days, weeks and months are the milliseconds of their local beginning. Written by migrations only.';
insert into zimmet_data.dimension (code, expression) values
  ('directorate', '%directorate_id%'),
  ('clerk', 'coalesce(%clerk_id%, 0)'),
  ('subject', 'r.subject_id'),
  ('neighbourhood', 'coalesce(r.neighbourhood_id, 0)'),
  ('street', 'coalesce(r.street_id, 0)'),
  ('channel', 'r.channel_id'),
  -- Turkey has kept UTC+3 all year since 2016, and the program cuts its days there; by a zone's name it would take ten times as long.
  ('day', '(date_part(''epoch'', date_bin(''1 day'', %instant%, ''2001-01-01 00:00+03'')) * 1000)::bigint'),
  ('week', '(date_part(''epoch'', date_bin(''7 days'', %instant%, ''2001-01-01 00:00+03'')) * 1000)::bigint'),
  ('month', '(date_part(''epoch'', timezone(interval ''3 hours'', date_trunc(''month'', timezone(interval ''3 hours'', %instant%)))) * 1000)::bigint');
select zimmet_private.guard_table('zimmet_data.dimension');
