-- Figures count against what was promised; the changed date is counted beside. What an earlier system closed is counted apart.
drop index zimmet_data.request_by_registration, zimmet_data.request_by_resolution, zimmet_data.request_open_by_state,
  zimmet_data.request_unsolved, zimmet_data.request_unsolved_in_directorate;
create index request_by_registration on zimmet_data.request (directorate_id, registered_at)
  include (id, channel_id, subject_id, neighbourhood_id, street_id, hand_over_count, returned_count, contacted_at, contact_due_at)
  where original_closed_at is null;
create index request_by_resolution on zimmet_data.request (directorate_id, resolved_at)
  include (id, registered_at, channel_id, state, outcome, due_at, promised_due_at, solved_seconds, moved_afterwards)
  where resolved_at is not null and (original_closed_at is null or reopened_count > 0);
create index request_unsolved on zimmet_data.request (due_at, id) include (promised_due_at)
  where is_open and state in ('new', 'in_work');
create index request_unsolved_in_directorate on zimmet_data.request (directorate_id, due_at, id) include (promised_due_at)
  where is_open and state in ('new', 'in_work');
create index request_open_by_state on zimmet_data.request (directorate_id, state)
  include (id, due_at, promised_due_at, held_until, legal_due_at) where is_open;
create index request_closed_elsewhere on zimmet_data.request (directorate_id, resolved_at) where original_closed_at is not null;

alter table zimmet_data.import
  add column counted_at timestamptz,
  add column first_request_id int,
  add column last_request_id int;
comment on column zimmet_data.import.counted_at is 'Since when what it brought in closed appears in figures: from a second person''s yes on.';
comment on column zimmet_data.import.first_request_id is 'The requests with its source between this id and the last one are its own.';
update zimmet_data.import i
set counted_at = i.finished_at, first_request_id = 1, last_request_id = 2147483647;
create or replace view zimmet.import with (security_invoker) as
  select i.id, i.source, i.file_name, i.begun_at, i.staff_id, i.taken, i.taken_open, i.already_there, i.refused, i.counted_at
  from zimmet_data.import i;

create function zimmet_private.ask_to_count() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.refuse_old_snapshot();
  select min(r.request_id), max(r.request_id) into new.first_request_id, new.last_request_id
  from zimmet_data.import_row r where r.import_id = new.id;
  if new.taken = new.taken_open or not zimmet_private.second_person_is_there() then
    new.counted_at := new.finished_at;
  else
    perform zimmet_private.propose('count_import', jsonb_build_object('import_id', new.id),
      jsonb_build_object('importId', new.id, 'source', new.source, 'count', new.taken - new.taken_open));
  end if;
  return new;
end
$$;
comment on function zimmet_private.ask_to_count() is 'What an import brought in closed waits for a second person before figures tell of it.';
create trigger import_asks_to_be_counted before update of finished_at on zimmet_data.import
  for each row when (old.finished_at is null and new.finished_at is not null) execute function zimmet_private.ask_to_count();

create function zimmet_private.is_counted_import(source text, request_id int) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from zimmet_data.import i
    where i.source = $1 and $2 between i.first_request_id and i.last_request_id and i.counted_at is not null)
$$;
comment on function zimmet_private.is_counted_import(text, int) is 'Whether a second person said yes to the import that brought in a request.';

-- Solved elsewhere is neither work of this house nor its figure.
update zimmet_data.cohort set condition = 'r.original_closed_at is null' where code = 'registered';
update zimmet_data.cohort set condition = condition || ' and (r.original_closed_at is null or r.reopened_count > 0)'
where code = 'resolved';
update zimmet_data.cohort set condition = 'c.ended_at is not null and c.ended_how is not null' where code = 'parts';
update zimmet_data.custody c
set ended_how = null
from zimmet_data.request r
where r.id = c.request_id and c.how = 'imported' and c.ended_at = r.original_closed_at;
insert into zimmet_data.cohort (code, source, request_id, condition, instant, directorate_id, clerk_id, may_repeat) values
  ('imported', 'zimmet_data.request r', 'r.id',
    'r.original_closed_at is not null and r.reopened_count = 0 and zimmet_private.is_counted_import(r.imported_from, r.id)', 'r.resolved_at', 'r.directorate_id',
    'r.resolved_by', false);

update zimmet_data.measure set condition = 'r.state in (''new'', ''in_work'') and r.promised_due_at < now()' where code = 'overdue';
update zimmet_data.measure set condition = 'r.outcome = ''solved'' and r.promised_due_at is not null' where code = 'with_target';
update zimmet_data.measure set condition = 'r.outcome = ''solved'' and r.resolved_at <= r.promised_due_at' where code = 'on_time';
update zimmet_data.measure set condition = 'r.outcome = ''solved'' and r.resolved_at > r.promised_due_at' where code = 'late';
insert into zimmet_data.measure (position, code, kind, cohort, condition) values
  (25, 'overdue_changed', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.due_at < now()'),
  (26, 'changed_open', 'count', 'now', 'r.state in (''new'', ''in_work'') and r.due_at <> r.promised_due_at'),
  (27, 'moved_open', 'count', 'now', 'r.moved_afterwards'),
  (50, 'on_time_changed', 'count', 'resolved', 'r.outcome = ''solved'' and r.resolved_at <= r.due_at'),
  (52, 'moved_resolved', 'count', 'resolved', 'r.moved_afterwards'),
  (80, 'imported_resolved', 'count', 'imported', 'true'),
  (81, 'imported_solved', 'count', 'imported', 'r.outcome = ''solved'''),
  (82, 'imported_late', 'count', 'imported', 'r.outcome = ''solved'' and r.resolved_at > r.original_due_at');
insert into zimmet_data.measure (position, code, kind, cohort, part, whole) values
  (51, 'on_time_changed_share', 'share', 'resolved', 'on_time_changed', 'with_target');

create or replace function zimmet_private.queue(directorates int[]) returns table (request_id int, directorate_id int, is_at_risk boolean)
language plpgsql stable set search_path = '' as $$
declare
  d zimmet_data.directorate;
  k zimmet_data.work_clock;
  seconds_each double precision;
  present bigint := zimmet_private.second_of(now());
begin
  for d in select x.* from zimmet_data.directorate x where directorates is null or x.id = any (directorates) loop
    k := zimmet_private.clock_of(d.calendar_id);
    select (zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present)
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present - 28 * 86400))::double precision / nullif(count(*), 0)
    into seconds_each
    from zimmet_data.request r
    where r.directorate_id = d.id and r.resolved_at >= now() - interval '28 days' and r.resolved_at is not null
      and (r.original_closed_at is null or r.reopened_count > 0);
    return query
      select o.id, d.id, coalesce(o.due_at >= now()
        and zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present) + seconds_each * o.place
          > zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(o.due_at)), false)
      from (
        select r.id, r.due_at, row_number() over (order by r.due_at, r.id) as place
        from zimmet_data.request r
        where r.directorate_id = d.id and r.is_open and r.state in ('new', 'in_work')
          and (r.held_until is null or r.held_until <= now())
      ) o;
  end loop;
end
$$;

create or replace function zimmet_private.write_ledgers(i zimmet_data.import, at timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.custody (
    request_id, period, directorate_id, how, moved_by, ended_by_closing, ended_how, own_ended_at, own_seconds)
  -- What ended elsewhere ended no part of this house: how stays open.
  -- Who knows days only may have closed it in the instant it came; a period needs a length.
  select q.id, tstzrange(q.registered_at, greatest(q.closed_at, q.registered_at + case when q.closed_at is not null
      then interval '1 microsecond' end)), q.directorate_id, 'imported', i.staff_id,
    q.closed_at is not null, null, q.closed_at, q.solved_seconds
  from zimmet_data.import_row r
  join zimmet_data.request q on q.id = r.request_id
  where r.import_id = i.id;
  insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
  select r.request_id, 1, at, i.staff_id, session_user, 'import', r.details, 1, ''::bytea, r.hash
  from zimmet_data.import_row r
  where r.import_id = i.id;
  insert into zimmet_data.note (request_id, at, staff_id, words)
  select r.request_id, at, i.staff_id, r.closing_words
  from zimmet_data.import_row r
  where r.import_id = i.id and r.closing_words is not null;
  -- What is closed is on nobody's desk: only the open ones are news.
  insert into zimmet_data.change (request_id)
  select r.request_id from zimmet_data.import_row r where r.import_id = i.id and r.closed_at is null;
end
$$;

create or replace function zimmet_private.write_requests(i zimmet_data.import, at timestamptz) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.*, w.from_second from zimmet_private.flat_clock k join zimmet_data.work_clock w on w.calendar_id = k.calendar_id
  )
  insert into zimmet_data.request (
    id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, door, description,
    citizen_id, masked_citizen, state, directorate_id, held_by, custody_since, outcome, resolved_at, closed_at, changed_at,
    last_entry, last_hash, calendar_id, due_at, promised_due_at, solved_seconds, imported_from, imported_key, original_due_at,
    original_closed_at)
  overriding system value
  select r.request_id, r.number, r.registered_at, i.staff_id, r.channel_id, r.subject_id, s.priority, r.neighbourhood_id, r.street_id,
    r.door, r.description, r.citizen_id, z.masked_name, case when r.closed_at is null then 'new' else 'closed' end,
    r.directorate_id, array[r.directorate_id], r.registered_at, r.outcome, r.closed_at, r.closed_at, at, 1, r.hash,
    d.calendar_id, r.due_at, r.due_at,
    case when zimmet_private.second_of(r.registered_at) >= k.from_second then
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(r.closed_at))
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(r.registered_at)) end,
    i.source, r.key, r.due_at, r.closed_at
  from zimmet_data.import_row r
  join zimmet_data.subject s on s.id = r.subject_id
  join zimmet_data.directorate d on d.id = r.directorate_id
  join clock k on k.calendar_id = d.calendar_id
  left join zimmet_data.citizen z on z.id = r.citizen_id
  where r.import_id = i.id
$$;
