create or replace view zimmet_private.moved_deadline as
  select f.request_id, f.number, f.directorate_id, f.due_before, f.due_at as due_after, f.contact_due_at, f.legal_due_at,
    f.changed_at, f.version, f.last_entry, f.last_hash, f.contact_due_before, f.legal_due_before,
    f.promised_before, f.promised_due_at
  from zimmet_private.fresh_deadline f
  where (f.is_open or f.master_id is not null and f.closed_at is null)
    and (f.due_before is distinct from f.due_at or f.contact_due_before is distinct from f.contact_due_at
      or f.legal_due_before is distinct from f.legal_due_at or f.promised_before is distinct from f.promised_due_at);
comment on view zimmet_private.moved_deadline is
  'Stored deadlines that differ from what the facts say now. Empty unless a calendar has just changed.';
