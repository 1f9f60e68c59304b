create or replace view zimmet.request with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.plain ->> 'door' as door,
    case when r.plain ? 'answers' then zimmet_private.answers_text(r.plain) end as answers, r.description, r.priority,
    zimmet_private.state_of(r.state, r.held_until, r.master_id) as state, r.directorate_id, r.clerk_id, r.channel_id,
    r.registered_at, r.registered_by, r.custody_since, r.held_until, r.hold_reason_id, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.hand_over_count, r.outcome, r.resolved_at, r.closed_at,
    r.citizen_id, c.masked_name as citizen_name, c.masked_phone as citizen_phone,
    r.master_id, m.number as master_number,
    r.calendar_id, r.target_unit, r.target_amount, r.due_at, r.contact_due_at, r.contacted_at, r.extension_seconds,
    r.legal_basis_id, r.legal_since, r.legal_is_extended, r.legal_due_at,
    r.imported_from, r.imported_key, r.original_due_at, r.original_closed_at
  from zimmet_data.request r
  left join zimmet_data.citizen c on c.id = r.citizen_id
  left join zimmet_data.request m on m.id = r.master_id;
comment on view zimmet.request is 'One request in full; the master''s number only where the person sees the master.';
grant select on zimmet.request to zimmet_staff;
