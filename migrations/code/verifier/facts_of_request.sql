create or replace function zimmet_private.facts_of_request(r zimmet_data.request) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_array(r.id, r.number, r.registered_at, r.registered_by, r.channel_id, r.subject_id, r.priority, r.neighbourhood_id,
    r.street_id, r.plain, r.description, r.citizen_id, r.state, r.directorate_id, r.held_by, r.custody_since, r.clerk_id, r.held_until,
    r.hold_reason_id, r.outcome, r.resolved_by, r.resolved_at, r.closed_at, r.master_id, r.returned_count, r.reopened_count,
    r.hand_over_count, r.version, r.changed_at, r.contacted_at, r.extension_seconds, r.legal_basis_id, r.legal_since, r.legal_is_extended,
    r.imported_from, r.imported_key, r.original_due_at, r.original_closed_at, r.kept_evidence, r.legal_interrupted_at,
    r.joined_seconds, r.contact_calendar_id, r.moved_afterwards,
    case when r.closed_at is not null then jsonb_build_array(r.calendar_id, r.target_unit, r.target_amount, r.due_at, r.contact_unit,
      r.contact_amount, r.contact_due_at, r.legal_due_at, r.solved_seconds, r.promised_calendar_id,
      r.promised_unit, r.promised_amount, r.promised_due_at) end)
$$;
comment on function zimmet_private.facts_of_request(zimmet_data.request) is 'The request''s own part of its facts at rest.';
