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
comment on function zimmet_private.set_first_deadlines() is
  'Gives every request without a deadline its first one, set by set; returns how many. For what was registered before, and for what is filled in.';
