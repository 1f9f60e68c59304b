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
comment on function zimmet_private.promise(zimmet_data.request) is
  'Gives a request what its subject and priority promise today: at registration and when one of the two changes.';
