-- Every deadline worked out so that what has passed stays: by a command, by a change of the calendar, for all at once.
create or replace function zimmet_private.promise(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  resolution zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, r.priority);
  contact zimmet_data.target := zimmet_private.target_of('first_contact', r.subject_id, r.priority);
  calendar int := (
    select d.calendar_id from zimmet_data.subject s join zimmet_data.directorate d on d.id = s.directorate_id
    where s.id = r.subject_id);
  at timestamptz := zimmet_private.present();
begin
  perform zimmet_private.extend_horizon();
  if r.imported_from is not null then
    return;
  end if;
  -- What has passed keeps what it was promised: another priority or subject makes it neither later nor earlier.
  if r.calendar_id is null or (r.due_at <= at) is not true then
    r.calendar_id := calendar;
    r.target_unit := resolution.unit;
    r.target_amount := resolution.amount;
  end if;
  if r.contact_calendar_id is null or r.contact_due_at > at and zimmet_private.deadline_instant(
      zimmet_private.clock_of(calendar), r.registered_at, contact.unit, contact.amount, 0) < r.contact_due_at
  then
    r.contact_calendar_id := calendar;
    r.contact_unit := contact.unit;
    r.contact_amount := contact.amount;
  end if;
end
$$;

create function zimmet_private.first_promise(inout r zimmet_data.request, at timestamptz)
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
      r.promised_unit, r.promised_amount, zimmet_private.paused_promise(r.id, clock)), at);
    clock := zimmet_private.clock_of(r.calendar_id);
    changed := zimmet_private.deadline_instant(
      clock, r.registered_at, r.target_unit, r.target_amount, zimmet_private.paused_promise(r.id, clock));
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
      clock, r.registered_at, r.target_unit, r.target_amount, zimmet_private.paused_promise(r.id, clock));
  end if;
  if r.promised_calendar_id is null then
    r.promised_calendar_id := r.calendar_id;
    r.promised_unit := r.target_unit;
    r.promised_amount := r.target_amount;
    r.promised_due_at := changed;
  end if;
end
$$;
comment on function zimmet_private.first_promise(zimmet_data.request, timestamptz) is
  'The date that figures count against, after due_at was worked out: the first one promised, or a stricter one since; pauses alone move it.';

create or replace function zimmet_private.set_deadlines(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
  basis zimmet_data.legal_basis;
  added bigint := zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds;
  legal timestamptz;
  at timestamptz := zimmet_private.present();
begin
  if r.imported_from is not null then
    r.due_at := zimmet_private.unless_passed(r.due_at, zimmet_private.imported_due(clock, r.original_due_at, added), at);
    r.promised_due_at := zimmet_private.unless_passed(r.promised_due_at,
      zimmet_private.imported_due(clock, r.original_due_at, zimmet_private.paused_promise(r.id, clock)), at);
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

create or replace function zimmet_private.set_custody_deadline(r zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(
    (select d.calendar_id from zimmet_data.directorate d where d.id = r.directorate_id));
  budget zimmet_data.target;
begin
  budget.unit := r.target_unit;
  budget.amount := r.target_amount;
  if r.imported_from is not null then
    -- The original target was the first holder's; whoever receives it from him has the budget of this house.
    budget := zimmet_private.target_of('resolution', r.subject_id, r.priority);
  end if;
  update zimmet_data.custody c
  set target_unit = budget.unit, target_amount = budget.amount,
    due_at = zimmet_private.deadline_instant(clock, lower(c.period), budget.unit, budget.amount,
      zimmet_private.paused_seconds(r.id, clock, lower(c.period)) + r.extension_seconds)
  where c.request_id = r.id and upper_inf(c.period) and c.how <> 'imported' and (c.due_at <= zimmet_private.present()) is not true;
end
$$;

create or replace function zimmet_private.save_request(r zimmet_data.request) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request q
  set subject_id = r.subject_id, priority = r.priority, state = r.state,
    directorate_id = r.directorate_id, held_by = r.held_by, custody_since = r.custody_since, clerk_id = r.clerk_id,
    held_until = r.held_until, hold_reason_id = r.hold_reason_id, outcome = r.outcome, resolved_by = r.resolved_by,
    resolved_at = r.resolved_at, closed_at = r.closed_at, master_id = r.master_id, returned_count = r.returned_count,
    reopened_count = r.reopened_count, hand_over_count = r.hand_over_count, version = r.version,
    changed_at = r.changed_at, last_entry = r.last_entry, last_hash = r.last_hash,
    calendar_id = r.calendar_id, target_unit = r.target_unit, target_amount = r.target_amount, due_at = r.due_at,
    promised_calendar_id = r.promised_calendar_id, promised_unit = r.promised_unit, promised_amount = r.promised_amount,
    promised_due_at = r.promised_due_at, contact_calendar_id = r.contact_calendar_id,
    contact_unit = r.contact_unit, contact_amount = r.contact_amount, contact_due_at = r.contact_due_at,
    contacted_at = r.contacted_at, extension_seconds = r.extension_seconds, legal_basis_id = r.legal_basis_id,
    legal_since = r.legal_since, legal_is_extended = r.legal_is_extended, legal_due_at = r.legal_due_at,
    legal_interrupted_at = r.legal_interrupted_at
  where q.id = r.id
$$;

create or replace function zimmet_private.promise_anew(kind text, subject_id int, priority text) returns void
language sql volatile set search_path = '' as $$
  with present as materialized (select zimmet_private.present() as at),
  promised as (
    update zimmet_data.request r
    set target_unit = case when kind = 'resolution' then t.unit else r.target_unit end,
      target_amount = case when kind = 'resolution' then t.amount else r.target_amount end,
      contact_unit = case when kind = 'first_contact' then t.unit else r.contact_unit end,
      contact_amount = case when kind = 'first_contact' then t.amount else r.contact_amount end
    from zimmet_data.request q
    cross join lateral zimmet_private.target_of($1, q.subject_id, q.priority) t
    cross join present n
    where q.id = r.id and r.closed_at is null and r.imported_from is null and r.priority = $3 and (r.subject_id = $2 or $2 is null)
      -- What has passed keeps what it was promised.
      and (case when kind = 'resolution' then r.due_at else r.contact_due_at end <= n.at) is not true
    returning r.id, r.target_unit, r.target_amount
  )
  -- The holder has the same budget as the citizen was promised.
  update zimmet_data.custody c
  set target_unit = p.target_unit, target_amount = p.target_amount
  from promised p
  where c.request_id = p.id and upper_inf(c.period)
$$;

create or replace function zimmet_private.count_anew(directorate_id int, calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with present as materialized (select zimmet_private.present() as at),
  recounted as (
    update zimmet_data.request r
    set calendar_id = $2
    from zimmet_data.subject s
    cross join present n
    where s.id = r.subject_id and s.directorate_id = $1 and r.closed_at is null and r.calendar_id <> $2
      and (r.due_at <= n.at) is not true
    returning r.id
  )
  insert into zimmet_data.change (request_id) select c.id from recounted c on conflict do nothing
$$;
