-- The same for all requests at once: what a change of the calendar moves, and the first deadlines of what is filled in.
create or replace view zimmet_private.fresh_deadline as
  with clock as materialized (select k.* from zimmet_private.flat_clock k),
  present as materialized (select zimmet_private.present() as at)
  select r.id as request_id, r.number, r.directorate_id, r.closed_at, r.master_id, r.is_open,
    r.changed_at, r.version, r.last_entry, r.last_hash,
    r.due_at as due_before, r.contact_due_at as contact_due_before, r.legal_due_at as legal_due_before,
    case when r.imported_from is null
      then zimmet_private.unless_passed(r.due_at, to_timestamp(due.second), f.at) else r.due_at end as due_at,
    zimmet_private.unless_passed(r.contact_due_at, to_timestamp(case
      when coalesce(r.contact_calendar_id, r.calendar_id) = r.calendar_id then contact.second
      -- Rare, and so looked up for those alone: a row that carried a further clock along would be copied once per request.
      else (
        select d.second from clock kc
        cross join lateral zimmet_private.deadline_second(kc.starts, kc.ends, kc.worked_before, kc.days, kc.day_ends,
          f.registered, r.contact_unit, r.contact_amount, 0) d
        where kc.calendar_id = r.contact_calendar_id)
    end), f.at) as contact_due_at,
    zimmet_private.unless_passed(r.legal_due_at, to_timestamp(legal.second), f.at) as legal_due_at,
    r.promised_due_at as promised_before,
    case
      when r.imported_from is not null then r.promised_due_at
      when r.promised_due_at <= f.at then r.promised_due_at
      when p.promise_seconds = added.seconds and (r.promised_calendar_id, r.promised_unit, r.promised_amount)
        is not distinct from (r.calendar_id, r.target_unit, r.target_amount) then to_timestamp(due.second)
      -- What was promised otherwise is rare; worked out for those alone, on the calendar of its own.
      else to_timestamp((
        select d.second from clock pk
        cross join lateral zimmet_private.both_pauses(pk.starts, pk.ends, pk.worked_before, r.id) b
        cross join lateral zimmet_private.deadline_second(pk.starts, pk.ends, pk.worked_before, pk.days, pk.day_ends,
          f.registered, r.promised_unit, r.promised_amount, b.promise_seconds) d
        where pk.calendar_id = r.promised_calendar_id))
    end as promised_due_at
  from zimmet_data.request r
  cross join present n
  join clock k on k.calendar_id = r.calendar_id
  join clock law on law.calendar_id = 1
  left join zimmet_data.legal_basis b on b.id = r.legal_basis_id
  cross join lateral (
    select zimmet_private.second_of(r.registered_at) as registered, zimmet_private.second_of(r.legal_since) as legal_since,
      case when r.legal_is_extended then b.extended_amount else b.amount end as legal_amount,
      -- Without a deadline there is nothing that could have passed.
      case when r.due_at is null and r.imported_from is null then '-infinity' else n.at end as at
    offset 0
  ) f
  cross join lateral zimmet_private.both_pauses(k.starts, k.ends, k.worked_before, r.id) p
  cross join lateral (select p.seconds + r.extension_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, added.seconds) due
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.contact_unit, r.contact_amount, 0) contact
  cross join lateral zimmet_private.deadline_second(
    law.starts, law.ends, law.worked_before, law.days, law.day_ends, f.legal_since, b.unit, f.legal_amount, 0) legal;

create or replace view zimmet_private.moved_deadline as
  select f.request_id, f.number, f.directorate_id, f.due_before, f.due_at as due_after, f.contact_due_at, f.legal_due_at,
    f.changed_at, f.version, f.last_entry, f.last_hash, f.contact_due_before, f.legal_due_before,
    f.promised_before, f.promised_due_at
  from zimmet_private.fresh_deadline f
  where (f.is_open or f.master_id is not null and f.closed_at is null)
    and (f.due_before is distinct from f.due_at or f.contact_due_before is distinct from f.contact_due_at
      or f.legal_due_before is distinct from f.legal_due_at or f.promised_before is distinct from f.promised_due_at);

create or replace view zimmet_private.fresh_custody_deadline as
  with clock as materialized (select k.* from zimmet_private.flat_clock k),
  present as materialized (select zimmet_private.present() as at)
  select c.request_id, c.period, r.is_open, c.due_at as due_before,
    zimmet_private.unless_passed(c.due_at, to_timestamp(due.second), n.at) as due_at
  from zimmet_data.request r
  cross join present n
  join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period)
  join zimmet_data.directorate d on d.id = c.directorate_id
  join clock k on k.calendar_id = d.calendar_id
  cross join lateral (select zimmet_private.second_of(lower(c.period)) as since offset 0) f
  cross join lateral zimmet_private.paused_second(k.starts, k.ends, k.worked_before, r.id, lower(c.period)) p
  cross join lateral (select p.seconds + r.extension_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.since, c.target_unit, c.target_amount, added.seconds) due;

-- What was filled in is judged as it would have been: a hold that began after its deadline pauses nothing.
create function zimmet_private.decide_pauses() returns void
language sql volatile set search_path = '' set enable_memoize = off as $$
  with clock as materialized (select k.* from zimmet_private.flat_clock k)
  update zimmet_data.hold_period h
  set stops_clock = d.counts, stops_promise = d.counts
  from (
    select q.request_id, q.since, x.pauses_clock and coalesce(q.since < to_timestamp(due.second), true) as counts
    from zimmet_data.hold_period q
    join zimmet_data.hold_reason x on x.id = q.reason_id
    join zimmet_data.request r on r.id = q.request_id
    join clock k on k.calendar_id = r.calendar_id
    cross join lateral (select zimmet_private.second_of(r.registered_at) as registered offset 0) f
    cross join lateral zimmet_private.deadline_second(
      k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, 0) due
    where q.stops_clock is null
  ) d
  where h.request_id = d.request_id and h.since = d.since and h.stops_clock is null
$$;
comment on function zimmet_private.decide_pauses() is 'Which of the holds that were filled in pause their deadlines.';

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
  perform zimmet_private.decide_pauses();
  -- What has no deadline yet is promised it as it stands.
  update zimmet_data.request r
  set due_at = f.due_at, contact_due_at = f.contact_due_at, legal_due_at = f.legal_due_at,
    promised_calendar_id = coalesce(r.promised_calendar_id, r.calendar_id),
    promised_unit = case when r.promised_calendar_id is null then r.target_unit else r.promised_unit end,
    promised_amount = case when r.promised_calendar_id is null then r.target_amount else r.promised_amount end,
    contact_calendar_id = coalesce(r.contact_calendar_id, r.calendar_id),
    promised_due_at = case when r.promised_calendar_id is null then f.due_at else f.promised_due_at end
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
