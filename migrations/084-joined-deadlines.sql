-- A master is never due later than what is joined to it; a pause moves both on.
create or replace function zimmet_private.set_deadlines(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
  basis zimmet_data.legal_basis;
  added bigint := zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds + r.joined_seconds;
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
  cross join lateral (select p.seconds + r.extension_seconds + r.joined_seconds as seconds offset 0) added
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, added.seconds) due
  cross join lateral zimmet_private.deadline_second(
    k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.contact_unit, r.contact_amount, 0) contact
  cross join lateral zimmet_private.deadline_second(
    law.starts, law.ends, law.worked_before, law.days, law.day_ends, f.legal_since, b.unit, f.legal_amount, 0) legal;
