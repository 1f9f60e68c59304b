create or replace view zimmet_private.cohort_resolved_tally as
  select
    t.directorate_id, t.channel_id, t.directorate_id as directorate, t.channel_id as channel,
    t.day as at, zimmet_private.step_key('1 day', t.day) as day,
    zimmet_private.step_key('7 days', t.day) as week, zimmet_private.month_key(t.day) as month,
    t.sums[1] as requests, t.sums[2] as solved, t.sums[3] as solved_verified, t.sums[2] - t.sums[3] as solved_waiting,
    t.sums[4] as forwarded, t.sums[5] as declined, t.sums[6] as with_target, t.sums[7] as on_time, t.sums[6] - t.sums[7] as late,
    t.sums[8] as on_time_changed, t.sums[9] as late_changed, t.sums[10] as moved_resolved
  from zimmet_data.day_tally t
  where t.cohort = 'resolved';
comment on view zimmet_private.cohort_resolved_tally is
  'Resolved requests in fewer rows, by day, directorate and channel: how many of each kind.';
