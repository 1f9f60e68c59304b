-- Deadlines follow from facts: what was promised when, the calendar, the holds, the extension. They are never written by hand.
create function zimmet_private.promise(inout r zimmet_data.request)
language plpgsql stable set search_path = '' as $$
declare
  resolution zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, r.priority);
  contact zimmet_data.target := zimmet_private.target_of('first_contact', r.subject_id, r.priority);
begin
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
comment on function zimmet_private.promise(zimmet_data.request) is
  'Gives a request what its subject and priority promise today: at registration and when one of the two changes.';

create function zimmet_private.deadline_instant(
  clock zimmet_data.work_clock, started timestamptz, unit text, amount int, added_seconds bigint
) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  second bigint := zimmet_private.second_of(started);
  due bigint;
begin
  perform zimmet_private.refuse_beyond(clock, second);
  due := zimmet_private.due_at(clock, second, unit, amount, added_seconds);
  perform zimmet_private.refuse_beyond(clock, coalesce(due, clock.until_second + 1));
  return to_timestamp(due);
end
$$;
comment on function zimmet_private.deadline_instant(zimmet_data.work_clock, timestamptz, text, int, bigint) is
  'A deadline as an instant; refused where it lies beyond the horizon (ZM026).';

create function zimmet_private.set_deadlines(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
  basis zimmet_data.legal_basis;
begin
  r.due_at := zimmet_private.deadline_instant(clock, r.registered_at, r.target_unit, r.target_amount,
    zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds);
  r.contact_due_at := zimmet_private.deadline_instant(clock, r.registered_at, r.contact_unit, r.contact_amount, 0);
  r.legal_due_at := null;
  if r.legal_basis_id is not null and r.legal_since is not null then
    select b.* into basis from zimmet_data.legal_basis b where b.id = r.legal_basis_id;
    r.legal_due_at := zimmet_private.deadline_instant(zimmet_private.clock_of(1), r.legal_since, basis.unit,
      case when r.legal_is_extended then basis.extended_amount else basis.amount end, 0);
  end if;
  perform zimmet_private.set_custody_deadline(r);
end
$$;
comment on function zimmet_private.set_deadlines(zimmet_data.request) is
  'Works out every deadline of a request anew from its facts: the citizen''s, the first contact, the legal one, the holder''s own.';

create function zimmet_private.set_custody_deadline(r zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(
    (select d.calendar_id from zimmet_data.directorate d where d.id = r.directorate_id));
begin
  update zimmet_data.custody c
  set target_unit = r.target_unit, target_amount = r.target_amount,
    due_at = zimmet_private.deadline_instant(clock, lower(c.period), r.target_unit, r.target_amount,
      zimmet_private.paused_seconds(r.id, clock, lower(c.period)) + r.extension_seconds)
  where c.request_id = r.id and upper_inf(c.period);
end
$$;
comment on function zimmet_private.set_custody_deadline(zimmet_data.request) is
  'The holder''s own deadline: the same budget, whole, from the moment it received custody, on its own calendar.';
