-- A cohort is a view (`zimmet_private.cohort_<code>`) and a measure one of its columns, so no SQL stands in rows any more.
alter table zimmet_data.cohort drop column source;
alter table zimmet_data.cohort drop column request_id;
alter table zimmet_data.cohort drop column condition;
alter table zimmet_data.cohort drop column instant;
alter table zimmet_data.cohort drop column directorate_id;
alter table zimmet_data.cohort drop column clerk_id;
alter table zimmet_data.cohort drop column summary;
alter table zimmet_data.cohort drop column weight;
alter table zimmet_data.cohort add column is_of_period boolean not null default false;
comment on table zimmet_data.cohort is
  'Rows that figures count, each a view of zimmet_private named cohort_<code>: what stands on the desks now, what was registered, resolved, confirmed or given up within a period. Written by migrations only.';
comment on column zimmet_data.cohort.is_of_period is 'Whether its rows have an instant (`at`) that puts them into a period; if not, its figures are of this moment.';

alter table zimmet_data.measure drop column condition;
alter table zimmet_data.measure drop column value;
alter table zimmet_data.measure add column counts text;
alter table zimmet_data.measure add column is_tallied boolean not null default false;
comment on column zimmet_data.measure.counts is
  'The column of its cohort that it counts: of a count the rows of which it is true, else the rows that have a value; null: every row. A figure opens the rows that it counts.';
comment on column zimmet_data.measure.is_tallied is 'Whether the kept numbers of open requests (`cohort_now_tally`) give it as well.';

alter table zimmet_data.dimension drop column expression;
alter table zimmet_data.dimension add column is_of_time boolean not null default false;
comment on column zimmet_data.dimension.is_of_time is 'Whether only cohorts of a period can be broken down by it. Each is a column of its name in the cohorts.';
