create or replace view zimmet_private.closing_proof as
  select r.id as request_id, r.master_id, r.outcome, r.subject_id, r.kept_evidence, root.id as root_id,
    k.period, k.directorate_id, k.accepted_at, s.at as resolved_at, s.staff_id as resolved_by, s.directorate_id as resolving_directorate_id,
    s.outcome as resolved_as, s.approved_by, v.at as confirmed_at, v.solved, v.staff_id as confirmed_by, j.at as joined_at
  from zimmet_data.request r
  join zimmet_data.request root on root.id = coalesce(r.master_id, r.id)
  left join lateral (
    select c.* from zimmet_data.custody c where c.request_id = root.id order by lower(c.period) desc limit 1) k on true
  left join lateral (
    select x.* from zimmet_data.resolution x where x.request_id = root.id order by x.at desc limit 1) s on true
  left join lateral (
    select x.* from zimmet_data.verification x where x.request_id = root.id order by x.at desc limit 1) v on true
  left join lateral (
    select x.* from zimmet_data.joining x where x.request_id = r.id and x.ended_at is null) j on true
  -- What an earlier system closed was closed by its rules; what was taken back with its import is as if it had not come.
  where r.closed_at is not null and r.original_closed_at is distinct from r.closed_at and r.state <> 'taken_back';
comment on view zimmet_private.closing_proof is
  'For each closed request what its closing stands on: the last custody, resolution and confirmation of it or of its master.';
