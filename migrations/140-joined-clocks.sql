-- A master is never due later than what is joined to it, neither by its promise nor by its changed date; a pause moves both on.
create or replace function zimmet_private.join_shift(child zimmet_data.request, master zimmet_data.request) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(master.calendar_id);
begin
  if child.due_at is null then
    return 0;
  elsif master.due_at is null then
    -- Imported without a target: nothing could carry the deadline on.
    perform zimmet_private.refuse('ZM005', jsonb_build_object('field', 'masterId', 'state', master.state));
  end if;
  return (
    select least(0, min(
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(d.childs))
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(d.masters))
      + master.joined_seconds))
    from (values (child.due_at, master.due_at), (child.promised_due_at, master.promised_due_at)) as d (childs, masters));
end
$$;
comment on function zimmet_private.join_shift(zimmet_data.request, zimmet_data.request) is
  'Working seconds (none or less) from the master''s own dates back to the child''s, of the promised and the changed one the longer way.';

create or replace function zimmet_private.first_promise(inout r zimmet_data.request, at timestamptz)
language plpgsql volatile set search_path = '' as $$
declare
  changed timestamptz := r.due_at;
  clock zimmet_data.work_clock;
begin
  if r.promised_calendar_id is not null and (r.promised_calendar_id, r.promised_unit, r.promised_amount)
    is distinct from (r.calendar_id, r.target_unit, r.target_amount)
  then
    clock := zimmet_private.clock_of(r.promised_calendar_id);
    r.promised_due_at := zimmet_private.unless_passed(r.promised_due_at, zimmet_private.deadline_instant(clock, r.registered_at,
      r.promised_unit, r.promised_amount, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds), at);
    clock := zimmet_private.clock_of(r.calendar_id);
    changed := zimmet_private.deadline_instant(
      clock, r.registered_at, r.target_unit, r.target_amount, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds);
    -- A stricter date, once given, is the promise.
    if (r.promised_due_at <= at) is not true and changed < r.promised_due_at then
      r.promised_calendar_id := null;
    end if;
  elsif r.promised_due_at <= at then
    return;
  elsif r.promised_calendar_id is null or r.extension_seconds = 0 and not exists (
    select from zimmet_data.hold_period h where h.request_id = r.id and h.stops_clock and not h.stops_promise)
  then
    r.promised_due_at := changed;
  else
    clock := zimmet_private.clock_of(r.calendar_id);
    r.promised_due_at := zimmet_private.deadline_instant(
      clock, r.registered_at, r.target_unit, r.target_amount, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds);
  end if;
  if r.promised_calendar_id is null then
    r.promised_calendar_id := r.calendar_id;
    r.promised_unit := r.target_unit;
    r.promised_amount := r.target_amount;
    r.promised_due_at := changed;
  end if;
end
$$;

create or replace function zimmet_private.set_deadlines(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
  basis zimmet_data.legal_basis;
  added bigint := zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds + r.joined_seconds;
  legal timestamptz;
  at timestamptz := zimmet_private.present();
begin
  if r.imported_from is not null then
    r.due_at := zimmet_private.unless_passed(r.due_at, zimmet_private.imported_due(clock, r.original_due_at, added), at);
    r.promised_due_at := zimmet_private.unless_passed(r.promised_due_at,
      zimmet_private.imported_due(
        clock, r.original_due_at, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds), at);
  else
    if (r.due_at <= at) is not true then
      r.due_at := zimmet_private.deadline_instant(clock, r.registered_at, r.target_unit, r.target_amount, added);
    end if;
    r := zimmet_private.first_promise(r, at);
    r.contact_due_at := zimmet_private.unless_passed(r.contact_due_at, zimmet_private.deadline_instant(
      zimmet_private.clock_of(r.contact_calendar_id), r.registered_at, r.contact_unit, r.contact_amount, 0), at);
  end if;
  if r.legal_basis_id is not null and r.legal_since is not null then
    select b.* into basis from zimmet_data.legal_basis b where b.id = r.legal_basis_id;
    legal := zimmet_private.deadline_instant(zimmet_private.clock_of(1), r.legal_since, basis.unit,
      case when r.legal_is_extended then basis.extended_amount else basis.amount end, 0);
  end if;
  r.legal_due_at := zimmet_private.unless_passed(r.legal_due_at, legal, at);
  perform zimmet_private.set_custody_deadline(r);
end
$$;

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
      when p.promise_seconds + r.joined_seconds = added.seconds and (r.promised_calendar_id, r.promised_unit, r.promised_amount)
        is not distinct from (r.calendar_id, r.target_unit, r.target_amount) then to_timestamp(due.second)
      -- What was promised otherwise is rare; worked out for those alone, on the calendar of its own.
      else to_timestamp((
        select d.second from clock pk
        cross join lateral zimmet_private.both_pauses(pk.starts, pk.ends, pk.worked_before, r.id) b
        cross join lateral zimmet_private.deadline_second(pk.starts, pk.ends, pk.worked_before, pk.days, pk.day_ends,
          f.registered, r.promised_unit, r.promised_amount, b.promise_seconds + r.joined_seconds) d
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
  cross join lateral (select p.seconds + r.extension_seconds + r.joined_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, added.seconds) due
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.contact_unit, r.contact_amount, 0) contact
  cross join lateral zimmet_private.deadline_second(
    law.starts, law.ends, law.worked_before, law.days, law.day_ends, f.legal_since, b.unit, f.legal_amount, 0) legal;

create or replace function zimmet_private.gives_later_date(r zimmet_data.request, priority text) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  wanted zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, priority);
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
begin
  return coalesce(r.imported_from is null and r.due_at > zimmet_private.present() and zimmet_private.deadline_instant(clock, r.registered_at,
    wanted.unit, wanted.amount, zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds + r.joined_seconds)
    > r.due_at, false);
end
$$;
