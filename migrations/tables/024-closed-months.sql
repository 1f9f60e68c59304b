-- A share names what is left of its whole beside its part, so that all three can be opened.
alter table zimmet_data.measure add column rest text;
alter table zimmet_data.measure add constraint measure_rest_is_a_measure
  foreign key (rest) references zimmet_data.measure (code) on delete restrict;
alter table zimmet_data.measure add constraint measure_rest_is_of_a_share check (rest is null or kind = 'share');
comment on column zimmet_data.measure.rest is 'Of a share: the count of what its whole has beside its part.';
comment on column zimmet_data.cohort.may_repeat is
  'Whether a request may have several rows, each of which counts: evaluations, ended custodies. Of how many requests they are is told beside.';

-- What was reported of a month stays what it was; a recount tells what has changed since.
create table zimmet_data.closed_month (
  month date not null,
  closed_at timestamptz not null default clock_timestamp(),
  closed_by int not null,
  constraint closed_month_is_closed_once primary key (month),
  constraint closed_month_by_staff foreign key (closed_by) references zimmet_data.staff (id) on delete restrict,
  constraint closed_month_is_a_month check (extract(day from month) = 1)
);
alter table zimmet_data.closed_month enable row level security;
alter table zimmet_data.closed_month force row level security;
comment on table zimmet_data.closed_month is 'Kesinleşen ay: whose figures were kept as they stood, when, and by whom.';
comment on column zimmet_data.closed_month.month is 'Its first day.';

create table zimmet_data.closed_figure (
  month date not null,
  part text not null,
  part_id int not null,
  measure text not null,
  value double precision,
  base bigint not null,
  requests bigint not null,
  constraint closed_figure_is_identified primary key (month, part, part_id, measure),
  constraint closed_figure_of_a_closed_month foreign key (month) references zimmet_data.closed_month (month) on delete restrict,
  constraint closed_figure_part_is_known check (part in ('all', 'directorate', 'channel', 'subject', 'neighbourhood')),
  constraint closed_figure_stands_on_requests check (base >= requests and requests >= 0)
);
alter table zimmet_data.closed_figure enable row level security;
alter table zimmet_data.closed_figure force row level security;
comment on table zimmet_data.closed_figure is
  'The figures of a closed month as zimmet.figures told them then: of all and of each directorate, and what came in and was solved by channel, subject and neighbourhood.';
comment on column zimmet_data.closed_figure.part_id is 'Of all: 0; of no neighbourhood: 0.';
comment on column zimmet_data.closed_figure.value is 'Null where it stood on too few.';
comment on column zimmet_data.closed_figure.base is 'How many rows it stood on.';
comment on column zimmet_data.closed_figure.requests is 'Of how many requests these were.';
