// History: every step of every life as the entry that its command would have written, chained by hash.

import { entries } from './history-entries.ts'

const fromLives = entries.map(
  ({ act, at, by, details, changes }) => `
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select l.id, ${at}, ${by}, '${act}', jsonb_strip_nulls(jsonb_build_object(${details})), ${changes}
from zimmet_sample.life_by l join zimmet_sample.choice c using (id)
where ${at} is not null;`,
)

/** All entries, not yet numbered. */
export const writeEvents = `
create unlogged table zimmet_sample.event (
  request_id int not null, at timestamptz not null, staff_id int not null, act text not null, details jsonb not null, changes boolean not null
);
${fromLives.join('\n')}
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select n.request_id, n.at, n.staff_id, n.act,
  jsonb_strip_nulls(jsonb_build_object('noteId', n.id, 'wordsHash', zimmet_private.text_hash(n.words),
    'reached', case when n.act = 'log_contact' then true end)), false
from zimmet_sample.note n;
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select a.request_id, a.at, a.staff_id, 'attach',
  jsonb_build_object('attachmentId', a.id, 'contentHash', encode(a.hash, 'hex'), 'isEvidence', a.is_evidence), false
from zimmet_data.attachment a;
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select l.master_id, l.joined_at, l.joined_by, 'join_into', jsonb_build_object('requestId', l.id), true
from zimmet_sample.life l
where l.master_id is not null;
`

/** Entries numbered by time, one partition a number, so that each round reads its own alone. */
export const numberEvents = `
create table zimmet_sample.step (
  request_id int not null, entry int not null, at timestamptz not null, staff_id int not null, act text not null,
  details jsonb not null, version int not null
) partition by list (entry);
create table zimmet_sample.tip (request_id int not null, entry int not null, hash bytea not null) partition by list (entry);
do $$
begin
  for n in 1 .. (select max(e.entries) from (select count(*) as entries from zimmet_sample.event group by request_id) e) loop
    execute format('create unlogged table zimmet_sample.step_%s partition of zimmet_sample.step for values in (%s)', n, n);
    execute format('create unlogged table zimmet_sample.tip_%s partition of zimmet_sample.tip for values in (%s)', n, n);
  end loop;
end
$$;
insert into zimmet_sample.step (request_id, entry, at, staff_id, act, details, version)
select e.request_id, row_number() over life, e.at, e.staff_id, e.act, e.details, count(*) filter (where e.changes) over life
from zimmet_sample.event e
window life as (partition by e.request_id order by e.at rows unbounded preceding);
drop table zimmet_sample.event;
analyze zimmet_sample.step;
`

/** One round: entry number `entry` of every request that has one, linked to the entry before. */
export const chainRound = (entry: number): string => `
with linked as materialized (
  select s.request_id, s.entry, s.at, s.staff_id, f.login, s.act, s.details, s.version, p.hash_before,
    zimmet_private.chain_hash(p.hash_before, s.request_id, s.entry, s.at, s.staff_id, f.login, s.act, s.version, s.details) as hash
  from zimmet_sample.step s
  join zimmet_data.staff f on f.id = s.staff_id
  left join zimmet_sample.tip t on t.request_id = s.request_id and t.entry = ${entry - 1}
  cross join lateral (select coalesce(t.hash, ''::bytea) as hash_before) p
  where s.entry = ${entry}
), kept as (
  insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
  select l.request_id, l.entry, l.at, l.staff_id, l.login, l.act, l.details, l.version, l.hash_before, l.hash from linked l
)
insert into zimmet_sample.tip (request_id, entry, hash)
select l.request_id, l.entry, l.hash from linked l`

/** The requests themselves, as their ledgers and chains left them. */
export const writeRequests = `
create unlogged table zimmet_sample.ending as
select s.request_id, max(s.entry) as last_entry, max(s.version) as version, max(s.at) as changed_at
from zimmet_sample.step s group by s.request_id;
analyze zimmet_sample.ending;
analyze zimmet_sample.tip;

insert into zimmet_data.request (
  id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, door, description,
  citizen_id, masked_citizen, state, directorate_id, held_by, custody_since, clerk_id, held_until, hold_reason_id,
  outcome, resolved_by, resolved_at, closed_at, master_id, returned_count, reopened_count, hand_over_count, contacted_at,
  version, changed_at, last_entry, last_hash
) overriding system value
select l.id, zimmet_private.request_number(y.year, n.running), l.registered_at, l.asker_id, l.channel_id, s.current_subject_id,
  coalesce(c.new_priority, l.priority), l.neighbourhood_id, l.street_id, l.door, s.description,
  l.citizen_id, z.masked_name,
  case
    when k.closed_at is not null then 'closed'
    when l.resolved_again_at is not null then 'resolved'
    when l.reopened_at is not null then 'in_work'
    when l.resolved_at is not null and (l.outcome = 'solved' or l.approved_at is not null) then 'resolved'
    when l.resolved_at is not null then 'proposed'
    when l.taken_at is not null or l.accepted_at is not null then 'in_work'
    else 'new'
  end,
  k.holder_id,
  array[l.first_directorate_id]
    || case when l.returned_at is not null then array[l.desk_id] else '{}' end
    || case when l.handed_at is not null then array[l.directorate_id] else '{}' end,
  coalesce(case when l.reopening = 'late' then l.reopened_at end, l.handed_at, l.returned_at, l.registered_at),
  case when l.taken_at is not null then l.clerk_id end,
  case when k.is_waiting then l.held_until end, case when k.is_waiting then c.hold_reason_id end,
  case when k.is_resolved then l.outcome end, case when k.is_resolved then l.clerk_id end,
  case when k.is_resolved then coalesce(l.resolved_again_at, l.resolved_at) end, k.closed_at, l.master_id,
  (l.returned_at is not null)::int, (l.reopened_at is not null)::int, (l.handed_at is not null)::int, l.contacted_at,
  e.version, e.changed_at, e.last_entry, t.hash
from zimmet_sample.life l
join zimmet_sample.story s using (id)
join zimmet_sample.choice c using (id)
join zimmet_sample.ending e on e.request_id = l.id
join zimmet_sample.tip t on t.request_id = e.request_id and t.entry = e.last_entry
join zimmet_sample.numbered n on n.id = l.id
cross join lateral (select n.year) y
left join zimmet_data.citizen z on z.id = l.citizen_id
cross join lateral (
  select coalesce(l.verified_again_at, case when l.reopened_at is null then l.verified_at end) as closed_at,
    case when l.handed_at is not null then l.directorate_id when l.returned_at is not null then l.desk_id
      else l.first_directorate_id end as holder_id,
    l.held_at is not null and l.resumed_at is null and l.resolved_at is null as is_waiting,
    l.resolved_at is not null and (l.reopened_at is null or l.resolved_again_at is not null) as is_resolved
) k
order by l.id;
`

/** What words find of each, set by set what keep_search does of one. */
export const writeSearch = `
insert into zimmet_data.request_words (request_id, search)
select r.id, zimmet.fold(concat_ws(' ', r.description, q.name, p.name, t.name || ' ' || t.kind))
from zimmet_data.request r
join zimmet_data.subject q on q.id = r.subject_id
left join zimmet_data.neighbourhood p on p.id = r.neighbourhood_id
left join zimmet_data.street t on t.id = r.street_id`

/** Numbers without gaps in each Turkish year, and the sequences that go on from there. */
export const numberRequests = `
create unlogged table zimmet_sample.numbered as
select l.id, y.year, row_number() over (partition by y.year order by l.id)::int as running
from zimmet_sample.life l
cross join lateral (select extract(year from l.registered_at at time zone 'Europe/Istanbul')::int as year) y;
alter table zimmet_sample.numbered add primary key (id);
analyze zimmet_sample.numbered;
select setval(zimmet_private.running_numbers(n.year), max(n.running)) from zimmet_sample.numbered n group by n.year;
`

export const setSequences = `
select setval(pg_get_serial_sequence('zimmet_data.' || t.name, 'id'), t.last)
from (
  values ('request', (select max(id) from zimmet_data.request)), ('citizen', (select max(id) from zimmet_data.citizen)),
    ('note', (select max(id) from zimmet_data.note)), ('attachment', (select max(id) from zimmet_data.attachment))
) as t (name, last)
where t.last is not null;
drop schema zimmet_sample cascade;
`
