-- The deadline columns of the views.
grant select (
  calendar_id, target_unit, target_amount, due_at, contact_unit, contact_amount, contact_due_at, contacted_at,
  extension_seconds, legal_basis_id, legal_since, legal_is_extended, legal_due_at
) on zimmet_data.request to zimmet_staff;

create or replace view zimmet.inbox with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door, left(r.description, 160) as excerpt,
    r.masked_citizen as citizen_name, r.priority, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
    r.directorate_id, r.clerk_id, r.channel_id, r.registered_at, r.custody_since, r.held_until, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.outcome, r.is_open, r.state as stored_state,
    r.calendar_id, r.due_at, r.legal_due_at, r.hold_reason_id
  from zimmet_data.request r;

create or replace view zimmet.request with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door, r.description, r.priority,
    zimmet_private.state_of(r.state, r.held_until, r.master_id) as state, r.directorate_id, r.clerk_id, r.channel_id,
    r.registered_at, r.registered_by, r.custody_since, r.held_until, r.hold_reason_id, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.hand_over_count, r.outcome, r.resolved_at, r.closed_at,
    r.citizen_id, c.masked_name as citizen_name, c.masked_phone as citizen_phone,
    r.master_id, m.number as master_number,
    r.calendar_id, r.target_unit, r.target_amount, r.due_at, r.contact_due_at, r.contacted_at, r.extension_seconds,
    r.legal_basis_id, r.legal_since, r.legal_is_extended, r.legal_due_at
  from zimmet_data.request r
  left join zimmet_data.citizen c on c.id = r.citizen_id
  left join zimmet_data.request m on m.id = r.master_id;

create function zimmet_private.custody_seconds(asked_request_id int, period tstzrange) returns bigint
language sql stable security definer set search_path = '' as $$
  select
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
      zimmet_private.second_of(coalesce(upper(period), clock_timestamp())))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(lower(period)))
  from zimmet_data.request r
  join zimmet_data.work_clock k on k.calendar_id = r.calendar_id
  where r.id = asked_request_id
$$;
comment on function zimmet_private.custody_seconds(int, tstzrange) is
  'Working seconds of a custody on the request''s own calendar, so that the parts of a ledger add up to the whole.';
grant execute on function zimmet_private.custody_seconds(int, tstzrange) to zimmet_staff;

create or replace view zimmet.custody with (security_invoker) as
  select
    c.request_id, c.directorate_id, lower(c.period) as since, upper(c.period) as until, c.how, c.reason_id, c.words,
    c.moved_by, c.accepted_at, c.accepted_by, c.ended_by_closing,
    c.target_unit, c.target_amount, c.due_at, zimmet_private.custody_seconds(c.request_id, c.period) as worked_seconds
  from zimmet_data.custody c;
