-- What changed and whom it concerns; the number of open requests that is kept, not counted.
create table zimmet_data.change (
  xid xid8 not null default pg_current_xact_id(),
  request_id int not null,
  at timestamptz not null default now(),
  held_by int[] not null,
  constraint change_is_once_a_transaction primary key (xid, request_id),
  constraint change_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict
);
alter table zimmet_data.change enable row level security;
alter table zimmet_data.change force row level security;
comment on table zimmet_data.change is 'Which requests a transaction changed; kept for three days, longer than any PC sleeps between two polls.';
comment on column zimmet_data.change.held_by is
  'Whom it concerns: the directorates that hold or held the request after the change. They only grow, so none that saw it before is missing.';

create index change_by_time on zimmet_data.change (at);

create table zimmet_data.feed_horizon (
  pruned_before xid8 not null,
  constraint feed_horizon_is_one_row primary key (pruned_before)
);
alter table zimmet_data.feed_horizon enable row level security;
alter table zimmet_data.feed_horizon force row level security;
comment on table zimmet_data.feed_horizon is 'Changes of transactions before this one may be gone; who stood before it reads anew.';

create table zimmet_data.revision (
  xid xid8 not null default pg_current_xact_id(),
  topic text not null,
  constraint revision_is_once_a_transaction primary key (xid, topic),
  constraint revision_topic_is_known check (topic in ('catalogue', 'staff', 'clocks', 'map', 'imports'))
);
alter table zimmet_data.revision enable row level security;
alter table zimmet_data.revision force row level security;
comment on table zimmet_data.revision is
  'Which transactions changed what is not a request: names, people, work calendars and targets, the map, imports. A few rows a day.';

create table zimmet_data.open_tally (
  id int generated always as identity,
  directorate_id int not null,
  state text not null,
  requests bigint not null,
  constraint open_tally_is_identified primary key (id),
  constraint open_tally_of_a_directorate foreign key (directorate_id) references zimmet_data.directorate (id) on delete restrict
) with (fillfactor = 50);
alter table zimmet_data.open_tally enable row level security;
alter table zimmet_data.open_tally force row level security;
comment on table zimmet_data.open_tally is
  'Open requests without a hold by directorate and state, as parts to be summed: who writes takes a part that nobody else is writing, so nobody waits.';
comment on column zimmet_data.open_tally.requests is 'A part of the number; one part alone may be negative.';

create index open_tally_of_a_desk on zimmet_data.open_tally (directorate_id, state, id);
