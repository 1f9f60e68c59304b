create or replace view zimmet_private.warned_request as
  select r.id, r.number, r.directorate_id, r.clerk_id, r.calendar_id, r.registered_at, r.due_at
  from zimmet_data.request r
  where r.is_open and r.state in ('new', 'in_work') and (r.held_until is null or r.held_until <= now());
comment on view zimmet_private.warned_request is 'Requests whose clock runs: not resolved, not on hold.';
