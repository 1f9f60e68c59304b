create or replace view zimmet_private.cohort_verified as
  select
    v.request_id, v.directorate_id, v.resolved_by as clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    v.directorate_id as directorate, coalesce(v.resolved_by, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    v.at as at, zimmet_private.step_key('1 day', v.at) as day,
    zimmet_private.step_key('7 days', v.at) as week, zimmet_private.month_key(v.at) as month,
    v.by_citizen as answered, v.by_citizen and not v.solved as not_solved, v.by_citizen and v.solved as said_solved,
    v.solved as confirmed, not v.solved as reopened,
    v.score as points, v.score is not null as scored, v.score >= 4 as satisfied, v.score < 4 as unsatisfied,
    v.is_one_of_several
  from zimmet_data.verification v
  -- Every one has its request; joined so, it is looked up only where a question speaks of it.
  left join zimmet_data.request r on r.id = v.request_id;
comment on view zimmet_private.cohort_verified is
  'Confirmations and evaluations, each of them, for whoever resolved what was confirmed.';
