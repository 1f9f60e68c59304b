-- Sixty thousand deadlines move in seconds: worked out in one pass over the rows, without a call per row. What was parsed
-- here (begin atomic, return) is inlined by the planner; a body kept as text with a pinned search path would be called.
create or replace function zimmet_private.chain_hash(
  previous_hash bytea, request_id int, entry int, at timestamptz, staff_id int, login name, act text, version int, details jsonb
) returns bytea
language sql stable parallel safe
return sha256(convert_to(
  jsonb_build_array(
    encode(previous_hash, 'hex'), request_id, entry, (extract(epoch from at) * 1000000)::bigint, staff_id, login, act, version, details
  )::text, 'UTF8'));

create view zimmet_private.flat_clock as
  select c.calendar_id,
    -- Concatenating unpacks an array, once; read from its table it is unpacked at every search.
    c.starts || '{}'::double precision[] as starts, c.ends || '{}'::double precision[] as ends,
    c.worked_before || '{}'::double precision[] as worked_before, c.days || '{}'::double precision[] as days,
    c.day_ends || '{}'::double precision[] as day_ends
  from zimmet_data.work_clock c;
comment on view zimmet_private.flat_clock is 'The clocks for many questions at once, to be materialized by the query that asks them.';

-- Fenced (offset 0) step by step, so that what a formula needs twice is searched once.
create function zimmet_private.deadline_second(
  starts double precision[], ends double precision[], worked_before double precision[], days double precision[],
  day_ends double precision[], since bigint, unit text, amount int, added_seconds bigint
) returns table (second bigint)
language sql stable parallel safe
begin atomic
  select case
    when added_seconds = 0 and unit <> 'hours' then p.second
    else nullif(least(m.second, ends[cardinality(ends)]::bigint + 1), ends[cardinality(ends)]::bigint + 1)
  end
  from (
    select case unit when 'hours' then zimmet_private.worked_at(starts, ends, worked_before, since) end as worked,
      case when unit <> 'hours' then zimmet_private.local_midnight(since) end as midnight
    offset 0
  ) s
  cross join lateral (
    select case unit
      when 'hours' then zimmet_private.moment_at(starts, worked_before, s.worked + amount * 3600)
      when 'days' then day_ends[width_bucket(s.midnight::double precision, days) + amount]::bigint
      when 'calendar_days' then s.midnight + (amount + 1) * 86400
    end as second
    offset 0
  ) p
  cross join lateral (
    select case when added_seconds <> 0
      then zimmet_private.worked_at(starts, ends, worked_before, p.second) + added_seconds
    end as worked
    offset 0
  ) a
  cross join lateral (
    select case when added_seconds = 0 then p.second else zimmet_private.moment_at(starts, worked_before, a.worked) end as second
    offset 0
  ) m;
end;
comment on function zimmet_private.deadline_second(
  double precision[], double precision[], double precision[], double precision[], double precision[], bigint, text, int, bigint) is
  'The same as deadline_instant, for a query over many rows that has its clock unpacked; null where no calendar knows it.';

create function zimmet_private.paused_second(
  starts double precision[], ends double precision[], worked_before double precision[], asked_request_id int, since timestamptz
) returns table (seconds bigint)
language sql stable parallel safe
begin atomic
  select coalesce(sum(
    zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
    - zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(greatest(h.since, paused_second.since)))), 0)::bigint
  from zimmet_data.hold_period h
  join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
  where h.request_id = asked_request_id and coalesce(h.ended_at, h.until) > paused_second.since;
end;
comment on function zimmet_private.paused_second(double precision[], double precision[], double precision[], int, timestamptz) is
  'The same as paused_seconds, for a query over many rows that has its clock unpacked.';

create view zimmet_private.fresh_deadline as
  with clock as materialized (select k.* from zimmet_private.flat_clock k)
  select r.id as request_id, r.number, r.directorate_id, r.closed_at, r.master_id, r.is_open,
    r.changed_at, r.version, r.last_entry, r.last_hash,
    r.due_at as due_before, r.contact_due_at as contact_due_before, r.legal_due_at as legal_due_before,
    to_timestamp(due.second) as due_at, to_timestamp(contact.second) as contact_due_at, to_timestamp(legal.second) as legal_due_at
  from zimmet_data.request r
  join clock k on k.calendar_id = r.calendar_id
  join clock law on law.calendar_id = 1
  left join zimmet_data.legal_basis b on b.id = r.legal_basis_id
  cross join lateral (
    select zimmet_private.second_of(r.registered_at) as registered, zimmet_private.second_of(r.legal_since) as legal_since,
      case when r.legal_is_extended then b.extended_amount else b.amount end as legal_amount
    offset 0
  ) f
  cross join lateral zimmet_private.paused_second(k.starts, k.ends, k.worked_before, r.id, r.registered_at) p
  cross join lateral (select p.seconds + r.extension_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, added.seconds) due
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.contact_unit, r.contact_amount, 0) contact
  cross join lateral zimmet_private.deadline_second(
    law.starts, law.ends, law.worked_before, law.days, law.day_ends, f.legal_since, b.unit, f.legal_amount, 0) legal;
comment on view zimmet_private.fresh_deadline is
  'The deadlines of all requests worked out anew from the facts: what set_deadlines gives each of them alone.';

create view zimmet_private.fresh_custody_deadline as
  with clock as materialized (select k.* from zimmet_private.flat_clock k)
  select c.request_id, c.period, r.is_open, c.due_at as due_before, to_timestamp(due.second) as due_at
  from zimmet_data.request r
  join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period)
  join zimmet_data.directorate d on d.id = c.directorate_id
  join clock k on k.calendar_id = d.calendar_id
  cross join lateral (select zimmet_private.second_of(lower(c.period)) as since offset 0) f
  cross join lateral zimmet_private.paused_second(k.starts, k.ends, k.worked_before, r.id, lower(c.period)) p
  cross join lateral (select p.seconds + r.extension_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.since, c.target_unit, c.target_amount, added.seconds) due;
comment on view zimmet_private.fresh_custody_deadline is
  'The holders'' own deadlines worked out anew: what set_custody_deadline gives each of them alone.';

create or replace view zimmet_private.moved_deadline as
  select f.request_id, f.number, f.directorate_id, f.due_before, f.due_at as due_after, f.contact_due_at, f.legal_due_at,
    f.changed_at, f.version, f.last_entry, f.last_hash
  from zimmet_private.fresh_deadline f
  -- Not closed, said so that the indexes of what is open serve.
  where (f.is_open or (f.master_id is not null and f.closed_at is null))
    and (f.due_before, f.contact_due_before, f.legal_due_before) is distinct from (f.due_at, f.contact_due_at, f.legal_due_at);

-- What every row asks is asked once: remembering answers (enable_memoize) would compare whole calendars at each row.
alter function zimmet_private.moves_in_short() set enable_memoize to off;

create or replace function zimmet_private.move_deadlines(cause jsonb) returns bigint
language plpgsql volatile set search_path = '' set enable_memoize = off as $$
declare
  me int := zimmet_private.my_staff_id();
  moved bigint;
  is_beyond boolean;
begin
  with fresh as materialized (
    select
      m.*, m.last_entry + 1 as entry, greatest(clock_timestamp(), m.changed_at + interval '1 microsecond') as at,
      cause || jsonb_strip_nulls(jsonb_build_object(
        'from', zimmet_private.milliseconds(m.due_before), 'dueAt', zimmet_private.milliseconds(m.due_after),
        'legalDueAt', zimmet_private.milliseconds(m.legal_due_at))) as details
    from zimmet_private.moved_deadline m
  ),
  chained as materialized (
    select f.*, zimmet_private.chain_hash(
      f.last_hash, f.request_id, f.entry, f.at, me, session_user, 'move_deadline', f.version, f.details) as hash
    from fresh f
  ),
  told as (
    update zimmet_data.request r
    set due_at = c.due_after, contact_due_at = c.contact_due_at, legal_due_at = c.legal_due_at,
      changed_at = c.at, last_entry = c.entry, last_hash = c.hash
    from chained c
    where r.id = c.request_id
  ),
  entry as (
    insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
    select c.request_id, c.entry, c.at, me, session_user, 'move_deadline', c.details, c.version, c.last_hash, c.hash
    from chained c
  ),
  change as (
    insert into zimmet_data.change (request_id) select c.request_id from chained c on conflict do nothing
  )
  select count(*), coalesce(bool_or(c.due_after is null), false) into moved, is_beyond from chained c;
  if is_beyond then
    perform zimmet_private.refuse('ZM026');
  end if;
  perform pg_notify('zimmet', '');
  return moved;
end
$$;

-- A ledger is checked where it can break; when its holder is due cannot break it.
drop trigger custody_has_no_gap on zimmet_data.custody;
create constraint trigger custody_has_no_gap
  after insert or delete or update of request_id, period, directorate_id, ended_by_closing on zimmet_data.custody
  deferrable initially deferred for each row execute function zimmet_private.check_custody();

create or replace function zimmet_private.move_custody_deadlines() returns void
language sql volatile set search_path = '' set enable_memoize = off as $$
  update zimmet_data.custody c
  set due_at = f.due_at
  from zimmet_private.fresh_custody_deadline f
  where f.is_open and f.due_before is distinct from f.due_at and f.request_id = c.request_id and f.period = c.period
$$;

create or replace function zimmet_private.promise_anew(kind text, subject_id int, priority text) returns void
language sql volatile set search_path = '' as $$
  with promised as (
    update zimmet_data.request r
    set target_unit = case when kind = 'resolution' then t.unit else r.target_unit end,
      target_amount = case when kind = 'resolution' then t.amount else r.target_amount end,
      contact_unit = case when kind = 'first_contact' then t.unit else r.contact_unit end,
      contact_amount = case when kind = 'first_contact' then t.amount else r.contact_amount end
    from zimmet_data.request q
    cross join lateral zimmet_private.target_of($1, q.subject_id, q.priority) t
    where q.id = r.id and r.closed_at is null and r.priority = $3 and (r.subject_id = $2 or $2 is null)
    returning r.id, r.target_unit, r.target_amount
  )
  -- The holder has the same budget as the citizen was promised.
  update zimmet_data.custody c
  set target_unit = p.target_unit, target_amount = p.target_amount
  from promised p
  where c.request_id = p.id and upper_inf(c.period)
$$;

create or replace function zimmet_private.set_first_deadlines() returns bigint
language plpgsql volatile set search_path = '' set enable_memoize = off as $$
declare
  given bigint;
begin
  update zimmet_data.request r
  set calendar_id = d.calendar_id, target_unit = t.unit, target_amount = t.amount,
    contact_unit = c.unit, contact_amount = c.amount
  from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id
  cross join unnest('{low,normal,high,urgent}'::text[]) as p (priority)
  cross join lateral zimmet_private.target_of('resolution', s.id, p.priority) t
  cross join lateral zimmet_private.target_of('first_contact', s.id, p.priority) c
  where r.subject_id = s.id and r.priority = p.priority and r.calendar_id is null;
  update zimmet_data.request r
  set due_at = f.due_at, contact_due_at = f.contact_due_at, legal_due_at = f.legal_due_at
  from zimmet_private.fresh_deadline f
  where f.request_id = r.id and f.due_before is null;
  get diagnostics given = row_count;
  update zimmet_data.custody c
  set target_unit = r.target_unit, target_amount = r.target_amount
  from zimmet_data.request r
  where r.id = c.request_id and upper_inf(c.period) and c.target_unit is null;
  perform zimmet_private.move_custody_deadlines();
  return given;
end
$$;
drop function zimmet_private.fresh_deadlines(int, boolean);

-- Until here a move counted the time before a custody as a pause that never was: the holders' own deadlines are set right.
select zimmet_private.move_custody_deadlines();
