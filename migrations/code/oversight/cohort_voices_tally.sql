create or replace view zimmet_private.cohort_voices_tally as
  select o.directorate_id, o.directorate_id as directorate, o.requests, o.overdue_voices, o.legal_overdue_voices
  from (
    select r.directorate_id, count(*) as requests,
      count(*) filter (where zimmet_private.is_late(r.state, r.promised_due_at, now())) as overdue_voices,
      count(*) filter (where zimmet_private.is_late(r.state, r.legal_due_at, now())) as legal_overdue_voices
    from zimmet_data.request r
    where r.is_open
    group by r.directorate_id
  ) o
  union all
  select j.directorate_id, j.directorate, 1::bigint, (j.overdue_voices is true)::int::bigint, (j.legal_overdue_voices is true)::int::bigint
  from zimmet_private.joined_voices j;
comment on view zimmet_private.cohort_voices_tally is
  'Every request that waits, on its own by directorate, how many of each kind; joined each.';
