create or replace view zimmet_private.cohort_voices as
  select
    r.id as request_id, r.directorate_id, r.clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    r.directorate_id as directorate, coalesce(r.clerk_id, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    zimmet_private.is_late(r.state, r.promised_due_at, now()) as overdue_voices,
    zimmet_private.is_late(r.state, r.legal_due_at, now()) as legal_overdue_voices
  from zimmet_data.request r
  where r.is_open
  union all
  -- Late is what its master is late with: that is never due later than what is joined to it, and a pause of the work is everybody's.
  -- What the law gives each citizen stays his own.
  select * from zimmet_private.joined_voices;
comment on view zimmet_private.cohort_voices is
  'Every request that waits, on its own or joined, as the master stands that answers for it.';
