create or replace view zimmet_private.warned_request as
  select r.id, r.number, r.directorate_id, r.clerk_id, r.calendar_id, r.registered_at, r.due_at
  from zimmet_data.request r
  where r.is_open and zimmet_private.is_unsolved(r.state) and zimmet_private.is_on_hold(r.state, r.held_until, now()) is not true;
comment on view zimmet_private.warned_request is 'Requests whose clock runs: not resolved, not on hold.';
