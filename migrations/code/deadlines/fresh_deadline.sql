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
    end as promised_due_at,
    (r.promised_calendar_id, r.promised_unit, r.promised_amount)
      is distinct from (r.calendar_id, r.target_unit, r.target_amount) as is_promised_otherwise
  from zimmet_data.request r
  cross join present n
  join clock k on k.calendar_id = r.calendar_id
  join clock law on law.calendar_id = (select zimmet_private.legal_calendar())
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
comment on view zimmet_private.fresh_deadline is
  'The deadlines of all requests worked out anew from the facts: what set_deadlines gives each of them alone. Imported ones keep theirs.';
