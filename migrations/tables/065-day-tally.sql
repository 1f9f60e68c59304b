-- What reports ask of whole days is kept as sums, and what can count a request twice is marked. Both are filled by the code that keeps
-- them (rows/day_tally.sql), in the transaction from which on it does.
alter table zimmet_data.cohort add column tallied_by text[] not null default '{}';
comment on column zimmet_data.cohort.tallied_by is 'By which dimensions its kept sums tell it.';

comment on column zimmet_data.measure.is_tallied is 'Whether kept sums, or rows put together by directorate (`cohort_<code>_tally`), give it as well.';
alter table zimmet_data.measure add column among text;
comment on column zimmet_data.measure.among is
  'A claim of its cohort that is true of all its rows: asked with others of which it is true, their rows are found by it.';

alter table zimmet_data.custody add column is_one_of_several boolean not null default false;
comment on column zimmet_data.custody.is_one_of_several is
  'Whether its request has had other custodies: only of these must different requests be told apart. Never false where there is another.';

alter table zimmet_data.verification add column is_one_of_several boolean not null default false;
comment on column zimmet_data.verification.is_one_of_several is
  'Whether its request has other confirmations or evaluations: only of these must different requests be told apart. Never false where there is another.';

drop index zimmet_data.custody_by_end;
create index custody_by_end on zimmet_data.custody (directorate_id, ended_at)
  include (request_id, ended_how, own_seconds, worker_id, is_one_of_several)
  where ended_at is not null and ended_how is not null and ended_how <> 'taken_back';

drop index zimmet_data.verification_by_time;
create index verification_by_time on zimmet_data.verification (directorate_id, at)
  include (request_id, solved, by_citizen, score, is_one_of_several);

create index verification_one_of_several on zimmet_data.verification (directorate_id, at) include (request_id, solved, by_citizen, score)
  where is_one_of_several or directorate_id is null;

-- What a median sorts, and nothing else.
create index request_solved on zimmet_data.request (directorate_id, resolved_at) include (solved_seconds, outcome)
  where resolved_at is not null and state in ('resolved', 'closed') and outcome = 'solved'
    and (original_closed_at is null or reopened_count > 0);

create index request_not_contacted on zimmet_data.request (directorate_id, registered_at) include (channel_id, contact_due_at)
  where contacted_at is null and contact_due_at is not null and original_closed_at is null and state <> 'taken_back';

-- For reports that read an index alone.
alter table zimmet_data.verification set (
  autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_insert_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0.01);

create table zimmet_data.day_tally (
  id int generated always as identity,
  cohort text not null,
  day timestamptz not null,
  directorate_id int not null,
  channel_id int not null,
  sums int[] not null,
  constraint day_tally_is_identified primary key (id),
  constraint day_tally_of_a_cohort foreign key (cohort) references zimmet_data.cohort (code) on delete cascade,
  constraint day_tally_of_a_directorate foreign key (directorate_id) references zimmet_data.directorate (id) on delete restrict
) with (fillfactor = 70, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_scale_factor = 0.02);
alter table zimmet_data.day_tally enable row level security;
alter table zimmet_data.day_tally force row level security;
comment on table zimmet_data.day_tally is
  'What figures count of a day, by directorate and channel, as parts to be summed: who writes takes a part that nobody else is writing, so nobody waits.';
comment on column zimmet_data.day_tally.day is 'When the local day began.';
comment on column zimmet_data.day_tally.channel_id is '0 where the cohort is not told by channel.';
comment on column zimmet_data.day_tally.sums is 'In the order in which the view cohort_<code>_tally names them; one part alone may be negative.';

create index day_tally_of_a_cell on zimmet_data.day_tally (cohort, directorate_id, day, channel_id, id);
