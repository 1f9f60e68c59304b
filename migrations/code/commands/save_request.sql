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
comment on function zimmet_private.save_request(zimmet_data.request) is 'Writes back whatever a command may have changed of a request.';
