create or replace view zimmet_private.cohort_registered as
  select
    r.id as request_id, r.directorate_id, r.clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    r.directorate_id as directorate, coalesce(r.clerk_id, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    r.registered_at as at, zimmet_private.step_key('1 day', r.registered_at) as day,
    zimmet_private.step_key('7 days', r.registered_at) as week, zimmet_private.month_key(r.registered_at) as month,
    r.hand_over_count > 0 as handed_over, r.returned_count > 0 as returned, r.hand_over_count + r.returned_count as moves,
    r.contact_due_at is not null and (r.contacted_at is not null or r.contact_due_at < now()) as contact_owed,
    r.contacted_at <= r.contact_due_at as contact_on_time,
    coalesce(r.contacted_at, now()) > r.contact_due_at as contact_late
  from zimmet_data.request r
  where r.original_closed_at is null and r.state <> 'taken_back';
comment on view zimmet_private.cohort_registered is
  'Requests by when they were registered; not those that an earlier system had closed.';
