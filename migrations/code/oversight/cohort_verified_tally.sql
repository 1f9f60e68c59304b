create or replace view zimmet_private.cohort_verified_tally as
  select
    null::int as request_id, t.directorate_id, t.directorate_id as directorate,
    t.day as at, zimmet_private.step_key('1 day', t.day) as day,
    zimmet_private.step_key('7 days', t.day) as week, zimmet_private.month_key(t.day) as month,
    t.sums[1] as requests, t.sums[2] as answered, t.sums[2] - t.sums[3] as not_solved, t.sums[3] as said_solved,
    t.sums[4] as confirmed, t.sums[1] - t.sums[4] as reopened, t.sums[5] as points, t.sums[6] as points_told,
    t.sums[6] as scored, t.sums[7] as satisfied, t.sums[6] - t.sums[7] as unsatisfied
  from zimmet_data.day_tally t
  where t.cohort = 'verified'
  union all
  -- A request that has several is known by its number, to be counted once.
  select
    v.request_id, v.directorate_id, v.directorate_id,
    v.at, zimmet_private.step_key('1 day', v.at), zimmet_private.step_key('7 days', v.at), zimmet_private.month_key(v.at),
    1, v.by_citizen::int, (v.by_citizen and not v.solved)::int, (v.by_citizen and v.solved)::int,
    v.solved::int, (not v.solved)::int, v.score, (v.score is not null)::int,
    (v.score is not null)::int, coalesce(v.score >= 4, false)::int, coalesce(v.score < 4, false)::int
  from zimmet_data.verification v
  where v.is_one_of_several or v.directorate_id is null;
comment on view zimmet_private.cohort_verified_tally is
  'Confirmations in fewer rows: of requests with one by day and directorate, how many of each kind; of the others each.';
