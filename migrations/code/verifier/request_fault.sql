create or replace view zimmet_private.request_fault as
  select t.request_id, t.entry, t.field || ' differs' as fault
  from zimmet_private.told_field t
  join zimmet_data.request r on r.id = t.request_id
  left join zimmet_private.unknown_entry u on u.request_id = t.request_id
  cross join lateral (
    select case t.field
      when 'channel_id' then r.channel_id::text
      when 'subject_id' then r.subject_id::text
      when 'neighbourhood_id' then r.neighbourhood_id::text
      when 'street_id' then r.street_id::text
      when 'priority' then r.priority
      when 'directorate_id' then r.directorate_id::text
      when 'citizen_id' then r.citizen_id::text
      when 'description' then encode(sha256(convert_to(r.description, 'UTF8')), 'hex')
      when 'registered_at' then zimmet_private.milliseconds(r.registered_at)::text
      when 'registered_by' then r.registered_by::text
      when 'custody_since' then zimmet_private.milliseconds(r.custody_since)::text
      when 'state' then r.state
      when 'clerk_id' then r.clerk_id::text
      when 'held_until' then zimmet_private.milliseconds(r.held_until)::text
      when 'hold_reason_id' then r.hold_reason_id::text
      when 'outcome' then r.outcome
      when 'resolved_by' then r.resolved_by::text
      when 'resolved_at' then zimmet_private.milliseconds(r.resolved_at)::text
      when 'closed_at' then zimmet_private.milliseconds(r.closed_at)::text
      when 'master_id' then r.master_id::text
      when 'legal_basis_id' then r.legal_basis_id::text
      when 'legal_is_extended' then r.legal_is_extended::text
      when 'legal_since' then zimmet_private.milliseconds(r.legal_since)::text
      when 'extension_seconds' then r.extension_seconds::text
      when 'imported_from' then r.imported_from
      when 'imported_key' then r.imported_key
      when 'original_due_at' then zimmet_private.milliseconds(r.original_due_at)::text
      when 'original_closed_at' then zimmet_private.milliseconds(r.original_closed_at)::text
    end as value
  ) p
  where t.source <> 'unknown' and p.value is distinct from t.value and (u.entry is null or t.entry > u.entry);
comment on view zimmet_private.request_fault is 'Every column of a request that is not what its history says.';
