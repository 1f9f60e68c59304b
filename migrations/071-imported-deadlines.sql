-- The target of an imported request is the one it was given in the old system; no target and no calendar of this house moves it.
create function zimmet_private.imported_due(clock zimmet_data.work_clock, original_due_at timestamptz, added_seconds bigint)
returns timestamptz
language sql stable parallel safe
return case
  when original_due_at is null or added_seconds = 0 or zimmet_private.second_of(original_due_at) < (clock).from_second
    then original_due_at
  else to_timestamp(zimmet_private.moment_at((clock).starts, (clock).worked_before,
    zimmet_private.worked_at((clock).starts, (clock).ends, (clock).worked_before,
      zimmet_private.second_of(original_due_at)) + added_seconds))
end;
comment on function zimmet_private.imported_due(zimmet_data.work_clock, timestamptz, bigint) is
  'The deadline of an imported request: its original one, moved on by pauses and an extension where the calendar knows its year.';

create or replace function zimmet_private.promise(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  resolution zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, r.priority);
  contact zimmet_data.target := zimmet_private.target_of('first_contact', r.subject_id, r.priority);
begin
  perform zimmet_private.extend_horizon();
  if r.imported_from is not null then
    return;
  end if;
  select d.calendar_id into r.calendar_id
  from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id
  where s.id = r.subject_id;
  r.target_unit := resolution.unit;
  r.target_amount := resolution.amount;
  r.contact_unit := contact.unit;
  r.contact_amount := contact.amount;
end
$$;

create or replace function zimmet_private.set_deadlines(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
  basis zimmet_data.legal_basis;
  added bigint := zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds;
begin
  if r.imported_from is not null then
    r.due_at := zimmet_private.imported_due(clock, r.original_due_at, added);
  else
    r.due_at := zimmet_private.deadline_instant(clock, r.registered_at, r.target_unit, r.target_amount, added);
    r.contact_due_at := zimmet_private.deadline_instant(clock, r.registered_at, r.contact_unit, r.contact_amount, 0);
  end if;
  r.legal_due_at := null;
  if r.legal_basis_id is not null and r.legal_since is not null then
    select b.* into basis from zimmet_data.legal_basis b where b.id = r.legal_basis_id;
    r.legal_due_at := zimmet_private.deadline_instant(zimmet_private.clock_of(1), r.legal_since, basis.unit,
      case when r.legal_is_extended then basis.extended_amount else basis.amount end, 0);
  end if;
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
  where c.request_id = r.id and upper_inf(c.period) and c.how <> 'imported';
end
$$;

create or replace view zimmet_private.fresh_deadline as
  with clock as materialized (select k.* from zimmet_private.flat_clock k)
  select r.id as request_id, r.number, r.directorate_id, r.closed_at, r.master_id, r.is_open,
    r.changed_at, r.version, r.last_entry, r.last_hash,
    r.due_at as due_before, r.contact_due_at as contact_due_before, r.legal_due_at as legal_due_before,
    case when r.imported_from is null then to_timestamp(due.second) else r.due_at end as due_at,
    to_timestamp(contact.second) as contact_due_at, to_timestamp(legal.second) as legal_due_at
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
  'The deadlines of all requests worked out anew from the facts: what set_deadlines gives each of them alone. Imported ones keep theirs.';

create or replace function zimmet_private.move_deadlines(cause jsonb) returns bigint
language plpgsql volatile set search_path = '' set enable_memoize = off as $$
declare
  me int := zimmet_private.my_staff_id();
  moved bigint;
  is_beyond boolean;
begin
  with fresh as materialized (
    select m.*, m.last_entry + 1 as entry, greatest(clock_timestamp(), m.changed_at + interval '1 microsecond') as at,
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
  -- One that had none before is an imported one without a target, whose legal clock moves.
  select count(*), coalesce(bool_or(c.due_after is null and c.due_before is not null), false) into moved, is_beyond from chained c;
  if is_beyond then
    perform zimmet_private.refuse('ZM026');
  end if;
  perform pg_notify('zimmet', '');
  return moved;
end
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
    where q.id = r.id and r.closed_at is null and r.imported_from is null and r.priority = $3 and (r.subject_id = $2 or $2 is null)
    returning r.id, r.target_unit, r.target_amount
  )
  -- The holder has the same budget as the citizen was promised.
  update zimmet_data.custody c
  set target_unit = p.target_unit, target_amount = p.target_amount
  from promised p
  where c.request_id = p.id and upper_inf(c.period)
$$;

create function zimmet_private.check_extension() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until'));
  return null;
end
$$;
comment on function zimmet_private.check_extension() is 'Without a deadline (an imported request may have none) there is nothing to extend.';
create trigger extension_extends_a_deadline before insert on zimmet_data.extension
  for each row when (new.due_before is null) execute function zimmet_private.check_extension();

create or replace function zimmet_private.escalation_level(
  clock zimmet_data.work_clock, started timestamptz, due timestamptz, asked timestamptz
) returns int
language sql stable set search_path = '' as $$
  select coalesce(max(e.level), 0)
  from zimmet_data.escalation_step e
  cross join lateral (
    select
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(started)) as started,
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(due)) as due,
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(asked)) as asked
  ) w
  -- Without a target (an imported one may have none) nothing is late.
  where escalation_level.due is not null and asked >= started
    and w.asked >= w.started + ceil((w.due - w.started) * e.budget_share) + e.after_seconds
    and (e.budget_share < 1 or asked >= due)
$$;

-- A custody and a solution are timed where the calendar knows the whole of it; before its years nobody can say.
create or replace function zimmet_private.service_seconds(asked_request_id int, calendar_id int, since timestamptz, until timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
begin
  if zimmet_private.second_of(since) < k.from_second then
    return null;
  end if;
  return greatest(0,
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(until))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(since))
    - (
      select coalesce(sum(
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
          zimmet_private.second_of(least(coalesce(h.ended_at, h.until), service_seconds.until)))
        - zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
          zimmet_private.second_of(greatest(h.since, service_seconds.since)))), 0)
      from zimmet_data.hold_period h
      join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
      where h.request_id = asked_request_id
        and h.since < service_seconds.until and coalesce(h.ended_at, h.until) > service_seconds.since
    ));
end
$$;

create or replace function zimmet_private.custody_seconds(asked_request_id int, period tstzrange) returns bigint
language sql stable security definer set search_path = '' as $$
  select
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
      zimmet_private.second_of(coalesce(upper(period), clock_timestamp())))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(lower(period)))
  from zimmet_data.request r
  join zimmet_data.work_clock k on k.calendar_id = r.calendar_id and k.from_second <= zimmet_private.second_of(lower(period))
  where r.id = asked_request_id
$$;
