create or replace view zimmet_private.cohort_imported as
  select
    r.id as request_id, r.directorate_id, r.resolved_by as clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    r.directorate_id as directorate, coalesce(r.resolved_by, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    r.resolved_at as at, zimmet_private.step_key('1 day', r.resolved_at) as day,
    zimmet_private.step_key('7 days', r.resolved_at) as week, zimmet_private.month_key(r.resolved_at) as month,
    r.outcome = 'solved' as imported_solved,
    r.outcome = 'solved' and r.resolved_at > r.original_due_at as imported_late
  from zimmet_data.request r
  where r.state <> 'taken_back' and not zimmet_private.is_of_this_house(r.original_closed_at, r.reopened_count) and zimmet_private.is_counted_import(r.imported_from, r.id);
comment on view zimmet_private.cohort_imported is
  'Requests that an earlier system had resolved and closed, once a second person has said that they count.';
