create or replace view zimmet_private.joined_voices as
  select
    j.id as request_id, j.directorate_id, m.clerk_id,
    j.subject_id, j.neighbourhood_id, j.street_id, j.channel_id, j.due_at, j.registered_at,
    j.directorate_id as directorate, coalesce(m.clerk_id, 0) as clerk, j.subject_id as subject,
    coalesce(j.neighbourhood_id, 0) as neighbourhood, coalesce(j.street_id, 0) as street, j.channel_id as channel,
    zimmet_private.is_late(m.state, m.promised_due_at, now()) as overdue_voices,
    zimmet_private.is_late(m.state, j.legal_due_at, now()) as legal_overdue_voices
  from zimmet_data.request j
  -- Of the few that are joined each its master; the other way about all that is open would be sorted for them.
  cross join lateral (
    select q.state, q.clerk_id, q.promised_due_at from zimmet_data.request q where q.id = j.master_id and q.is_open offset 0) m
  -- What is joined lies with its master and closes with it (joined_fault): so these few are found by an index.
  where j.master_id is not null and j.closed_at is null;
comment on view zimmet_private.joined_voices is
  'Joined requests that wait, as the master stands that answers for them.';
