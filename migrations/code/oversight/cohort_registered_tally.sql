create or replace view zimmet_private.cohort_registered_tally as
  select
    t.directorate_id, t.channel_id, t.directorate_id as directorate, t.channel_id as channel,
    t.day as at, zimmet_private.step_key('1 day', t.day) as day,
    zimmet_private.step_key('7 days', t.day) as week, zimmet_private.month_key(t.day) as month,
    t.sums[1] as requests, t.sums[2] as handed_over, t.sums[3] as returned, t.sums[4] as moves, t.sums[1] as moves_told,
    t.sums[5] as contact_owed, t.sums[6] as contact_on_time, t.sums[5] - t.sums[6] as contact_late
  from zimmet_data.day_tally t
  where t.cohort = 'registered'
  union all
  -- Nobody called them yet, and should have by now.
  select
    r.directorate_id, r.channel_id, r.directorate_id, r.channel_id,
    r.registered_at, zimmet_private.step_key('1 day', r.registered_at),
    zimmet_private.step_key('7 days', r.registered_at), zimmet_private.month_key(r.registered_at),
    0, 0, 0, 0, 0, 1, 0, 1
  from zimmet_data.request r
  where r.contacted_at is null and r.contact_due_at is not null and r.contact_due_at < now()
    and r.original_closed_at is null and r.state <> 'taken_back';
comment on view zimmet_private.cohort_registered_tally is
  'Registered requests in fewer rows, by day, directorate and channel: how many of each kind.';
