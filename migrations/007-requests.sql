-- The request itself: what was asked, who holds it now, how far the work is. What it went through stands in the ledgers.
create table zimmet_data.request_counter (
  year int not null,
  last int not null,
  constraint request_counter_is_per_year primary key (year)
);
comment on table zimmet_data.request_counter is 'The last running number given out in a year; its row lock keeps numbers without gaps.';
select zimmet_private.guard_table('zimmet_data.request_counter');

create table zimmet_data.request (
  id int generated always as identity,
  number text not null,
  registered_at timestamptz not null,
  registered_by int not null,
  channel_id int not null,
  subject_id int not null,
  priority text not null,
  neighbourhood_id int,
  street_id int,
  door text,
  description text not null,
  search text not null,
  citizen_id int,
  masked_citizen text,
  state text not null default 'new',
  directorate_id int not null,
  held_by int[] not null,
  custody_since timestamptz not null,
  clerk_id int,
  held_until timestamptz,
  hold_reason_id int,
  outcome text,
  resolved_by int,
  resolved_at timestamptz,
  closed_at timestamptz,
  master_id int,
  returned_count int not null default 0,
  reopened_count int not null default 0,
  hand_over_count int not null default 0,
  version int not null default 1,
  changed_at timestamptz not null,
  last_entry int not null default 0,
  last_hash bytea not null default ''::bytea,
  is_open boolean not null generated always as (closed_at is null and master_id is null) stored,
  constraint request_is_identified primary key (id),
  constraint request_number_is_unique unique (number),
  constraint request_registered_by_staff foreign key (registered_by) references zimmet_data.staff (id) on delete restrict,
  constraint request_came_by_a_channel foreign key (channel_id) references zimmet_data.channel (id) on delete restrict,
  constraint request_has_a_subject foreign key (subject_id) references zimmet_data.subject (id) on delete restrict,
  constraint request_lies_in_a_neighbourhood foreign key (neighbourhood_id)
    references zimmet_data.neighbourhood (id) on delete restrict,
  constraint request_street_lies_in_its_neighbourhood foreign key (street_id, neighbourhood_id)
    references zimmet_data.street (id, neighbourhood_id) on delete restrict,
  constraint request_asked_by_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint request_is_held_by_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint request_assigned_to_staff foreign key (clerk_id) references zimmet_data.staff (id) on delete restrict,
  constraint request_held_for_a_reason foreign key (hold_reason_id)
    references zimmet_data.hold_reason (id) on delete restrict,
  constraint request_resolved_by_staff foreign key (resolved_by) references zimmet_data.staff (id) on delete restrict,
  constraint request_joined_to_a_master foreign key (master_id) references zimmet_data.request (id) on delete restrict,
  constraint request_priority_is_known check (priority in ('low', 'normal', 'high', 'urgent')),
  constraint request_state_is_known check (state in ('new', 'in_work', 'proposed', 'resolved', 'closed')),
  constraint request_outcome_is_known check (outcome in ('solved', 'forwarded', 'declined')),
  constraint request_street_needs_a_neighbourhood check (street_id is null or neighbourhood_id is not null),
  constraint request_hold_is_whole check ((held_until is null) = (hold_reason_id is null)),
  constraint request_is_resolved_with_an_outcome check (state not in ('proposed', 'resolved', 'closed') or outcome is not null),
  constraint request_closed_has_its_time check ((state = 'closed') = (closed_at is not null)),
  constraint request_is_not_its_own_master check (master_id <> id),
  constraint request_holder_is_among_holders check (directorate_id = any (held_by))
);
comment on table zimmet_data.request is 'Talep: what a citizen asks for or complains of.';
comment on column zimmet_data.request.search is 'Folded description, subject, neighbourhood and street: what words find.';
comment on column zimmet_data.request.masked_citizen is 'The citizen''s masked name, kept here so that a list of thousands needs no join.';
comment on column zimmet_data.request.state is 'As stored; on_hold and joined follow from held_until and master_id: zimmet_private.state_of.';
comment on column zimmet_data.request.directorate_id is 'Who holds it now (or held it at closing): the open period of the ledger.';
comment on column zimmet_data.request.held_by is 'Every directorate that holds or held it: these see it.';
comment on column zimmet_data.request.clerk_id is 'Working assignment within the directorate; custody stays the directorate''s.';
comment on column zimmet_data.request.held_until is 'Work waits until then; past dates mean that it went on by itself.';
comment on column zimmet_data.request.returned_count is 'How often a directorate gave it back as not its own.';
comment on column zimmet_data.request.reopened_count is 'How often "not solved" brought it back into the same custody.';
comment on column zimmet_data.request.version is 'Counts the changes; a command names the one its person saw.';
comment on column zimmet_data.request.last_hash is 'Hash of the last history entry: the end of the chain.';

create index request_open_in_directorate on zimmet_data.request (directorate_id, registered_at, id) where is_open;
create index request_open on zimmet_data.request (registered_at, id) where is_open;
create index request_open_of_clerk on zimmet_data.request (clerk_id, registered_at, id) where is_open;
create index request_to_verify on zimmet_data.request (registered_at, id) where is_open and state in ('proposed', 'resolved');
create index request_of_citizen on zimmet_data.request (citizen_id);
create index request_joined on zimmet_data.request (master_id) where master_id is not null;
create index request_search on zimmet_data.request using gin (search zimmet_private.gin_trgm_ops);
select zimmet_private.guard_table('zimmet_data.request');

-- The one visibility rule. In the policy the functions stand in sub-selects, so that they run once a query.
create policy staff_sees_own_custody on zimmet_data.request for select to zimmet_staff using (
  (select zimmet_private.sees_all())
  or directorate_id = any ((select zimmet_private.my_directorates())::int[])
  or held_by && (select zimmet_private.my_directorates())::int[]
);

create function zimmet_private.state_of(state text, held_until timestamptz, master_id int) returns text
language sql stable parallel safe
return case
  when state = 'closed' then state
  when master_id is not null then 'joined'
  when state = 'in_work' and held_until > now() then 'on_hold'
  else state
end;
comment on function zimmet_private.state_of(text, timestamptz, int) is 'The state as people read it: a hold ends by itself on its date.';
grant execute on function zimmet_private.state_of(text, timestamptz, int) to zimmet_staff;

create function zimmet_private.may_see(held_by int[]) returns boolean
language sql stable set search_path = '' as $$
  select zimmet_private.sees_all() or held_by && zimmet_private.my_directorates()
$$;
comment on function zimmet_private.may_see(int[]) is 'The visibility rule for the functions that run as the owner; the same as the policy on request.';

create function zimmet_private.search_text(description text, subject_id int, neighbourhood_id int, street_id int) returns text
language sql stable set search_path = '' as $$
  select zimmet.fold(concat_ws(' ', description,
    (select s.name from zimmet_data.subject s where s.id = subject_id),
    (select n.name from zimmet_data.neighbourhood n where n.id = neighbourhood_id),
    (select t.name || ' ' || t.kind from zimmet_data.street t where t.id = street_id)))
$$;
comment on function zimmet_private.search_text(text, int, int, int) is 'What the search column of a request holds.';

create function zimmet_private.next_number(at timestamptz) returns text
language sql volatile set search_path = '' as $$
  insert into zimmet_data.request_counter as c (year, last)
  values (extract(year from at at time zone 'Europe/Istanbul')::int, 1)
  on conflict on constraint request_counter_is_per_year do update set last = c.last + 1
  returning zimmet_private.request_number(c.year, c.last)
$$;
comment on function zimmet_private.next_number(timestamptz) is 'Gives out the next number of the year of an instant, Turkish time.';
