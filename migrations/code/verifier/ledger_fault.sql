create or replace view zimmet_private.ledger_fault as
  select 'custody' as ledger, f.request_id, null::int as entry, f.fault from zimmet_private.custody_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_told_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_end_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_missing_fault f
  union all select 'hold_period', f.request_id, f.entry, f.fault from zimmet_private.hold_period_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.request_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.count_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.joined_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.registration_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.deadline_fault f
  union all select 'resolution', f.request_id, f.entry, f.fault from zimmet_private.resolution_fault f
  union all select 'verification', f.request_id, f.entry, f.fault from zimmet_private.verification_fault f
  union all select 'note', f.request_id, f.entry, f.fault from zimmet_private.note_fault f
  union all select 'attachment', f.request_id, f.entry, f.fault from zimmet_private.attachment_fault f
  union all select 'file_content', f.request_id, f.entry, f.fault from zimmet_private.file_content_fault f
  union all select 'disclosure', f.request_id, f.entry, f.fault from zimmet_private.disclosure_fault f
  union all select 'complainant', f.request_id, f.entry, f.fault from zimmet_private.complainant_fault f
  union all select 'extension', f.request_id, f.entry, f.fault from zimmet_private.extension_fault f
  union all select 'explanation', f.request_id, f.entry, f.fault from zimmet_private.explanation_fault f
  union all select 'legal_stage', f.request_id, f.entry, f.fault from zimmet_private.legal_stage_fault f
  union all select 'warning', f.request_id, f.entry, f.fault from zimmet_private.warning_fault f
  union all select 'staff_change', f.request_id, f.entry, f.fault from zimmet_private.staff_change_fault f
  union all select 'closing', f.request_id, null, f.fault from zimmet_private.closing_fault f
  union all select 'joining', f.request_id, f.entry, f.fault from zimmet_private.joining_fault f
  union all select 'contact', f.request_id, f.entry, f.fault from zimmet_private.contact_fault f
  union all select 'message', f.request_id, f.entry, f.fault from zimmet_private.message_fault f
  union all select 'settings', f.request_id, f.entry, f.fault from zimmet_private.settings_fault f
  union all select 'several', f.request_id, f.entry, f.fault from zimmet_private.several_fault f
  union all select 'day_tally', f.request_id, f.entry, f.fault from zimmet_private.day_tally_fault f;
comment on view zimmet_private.ledger_fault is
  'Every place where a ledger breaks its promise or is not what the history says. One view a ledger; a new ledger adds its own here. Empty when all is well.';
