create or replace view zimmet_private.cohort_queue as
  select
    q.request_id, q.directorate_id, r.clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    q.directorate_id as directorate, coalesce(r.clerk_id, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    q.is_at_risk as at_risk
  from zimmet_private.queue(zimmet_private.figures_for()) q
  -- Every one is a request; joined so, it is looked up only where a question speaks of it.
  left join zimmet_data.request r on r.id = q.request_id;
comment on view zimmet_private.cohort_queue is
  'The unsolved work of the directorates whose figures the person sees, in the order of its deadlines.';
