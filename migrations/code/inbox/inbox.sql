create or replace view zimmet.inbox with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door,
    coalesce(r.masked_excerpt, left(r.description, 160)) as excerpt,
    r.masked_citizen as citizen_name, r.priority, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
    r.directorate_id, r.clerk_id, r.channel_id, r.registered_at, r.custody_since, r.held_until, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.outcome, r.is_open, r.state as stored_state, r.calendar_id, r.due_at, r.legal_due_at,
    r.hold_reason_id, r.contacted_at, r.resolved_at, r.closed_at, r.solved_seconds, r.hand_over_count,
    r.imported_from, r.imported_key, r.master_id,
    -- Few are joined: looked up for those alone.
    case when r.master_id is not null then (select m.number from zimmet_data.request m where m.id = r.master_id) end as master_number
  from zimmet_data.request r;
comment on view zimmet.inbox is 'One row a request as a list shows it; citizens masked.';
comment on column zimmet.inbox.stored_state is 'The state without what follows from dates and masters; has an index where the other has none.';
grant select on zimmet.inbox to zimmet_staff;
