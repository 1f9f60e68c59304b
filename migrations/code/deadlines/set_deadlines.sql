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
    legal := zimmet_private.deadline_instant(zimmet_private.clock_of(zimmet_private.legal_calendar()), r.legal_since, basis.unit,
      case when r.legal_is_extended then basis.extended_amount else basis.amount end, 0);
  end if;
  r.legal_due_at := zimmet_private.unless_passed(r.legal_due_at, legal, at);
  perform zimmet_private.set_custody_deadline(r);
end
$$;
comment on function zimmet_private.set_deadlines(zimmet_data.request) is
  'Works out every deadline of a request anew from its facts: the citizen''s, the first contact, the legal one, the holder''s own.';
