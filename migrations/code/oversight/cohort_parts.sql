create or replace view zimmet_private.cohort_parts as
  select
    c.request_id, c.directorate_id, c.worker_id as clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    c.directorate_id as directorate, coalesce(c.worker_id, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    c.ended_at as at, zimmet_private.step_key('1 day', c.ended_at) as day,
    zimmet_private.step_key('7 days', c.ended_at) as week, zimmet_private.month_key(c.ended_at) as month,
    c.ended_how = 'returned' as given_back, c.ended_how <> 'returned' as not_given_back, c.ended_how = 'handed_over' as handed_on, c.own_seconds,
    c.is_one_of_several
  from zimmet_data.custody c
  -- Every one has its request; joined so, it is looked up only where a question speaks of it.
  left join zimmet_data.request r on r.id = c.request_id
  where c.ended_at is not null and c.ended_how is not null
    -- What was taken back is as if it had not happened: neither who had given it nor who had it meanwhile has done a part.
    and c.ended_how <> 'taken_back'
    -- Looked up only where another followed; so the rows stay in the order of their index.
    and not (c.is_one_of_several and exists (
      select from zimmet_data.custody meanwhile
      where meanwhile.ended_how = 'taken_back' and meanwhile.request_id = c.request_id and lower(meanwhile.period) = c.ended_at));
comment on view zimmet_private.cohort_parts is
  'Custodies that have ended, and not been taken back: what each directorate did of its own.';
