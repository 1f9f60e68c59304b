create or replace view zimmet_private.cohort_resolved as
  select
    r.id as request_id, r.directorate_id, r.resolved_by as clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    r.directorate_id as directorate, coalesce(r.resolved_by, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    r.resolved_at as at, zimmet_private.step_key('1 day', r.resolved_at) as day,
    zimmet_private.step_key('7 days', r.resolved_at) as week, zimmet_private.month_key(r.resolved_at) as month,
    r.outcome = 'solved' as solved,
    r.outcome = 'solved' and r.state = 'closed' as solved_verified, r.outcome = 'solved' and r.state = 'resolved' as solved_waiting,
    r.outcome = 'forwarded' as forwarded, r.outcome = 'declined' as declined,
    r.outcome = 'solved' and r.promised_due_at is not null as with_target,
    r.outcome = 'solved' and r.resolved_at <= r.promised_due_at as on_time,
    r.outcome = 'solved' and r.resolved_at > r.promised_due_at as late,
    r.outcome = 'solved' and r.resolved_at <= r.due_at as on_time_changed,
    r.outcome = 'solved' and r.resolved_at > r.due_at as late_changed,
    case when r.outcome = 'solved' then r.solved_seconds end as solving_seconds,
    r.moved_afterwards as moved_resolved
  from zimmet_data.request r
  where r.state in ('resolved', 'closed') and zimmet_private.is_of_this_house(r.original_closed_at, r.reopened_count);
comment on view zimmet_private.cohort_resolved is
  'Requests by when they were resolved, by whom and for which directorate; what waits for an approval does not stand yet.';
