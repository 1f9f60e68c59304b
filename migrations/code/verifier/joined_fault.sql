create or replace view zimmet_private.joined_fault as
  select r.id as request_id, null::int as entry, f.fault
  from zimmet_data.request r
  join zimmet_data.request m on m.id = r.master_id
  cross join lateral (
    values
      (case when r.directorate_id <> m.directorate_id then 'directorate_id differs from the master''s' end),
      (case when (r.closed_at is null) <> (m.closed_at is null) then 'closed_at differs from the master''s' end),
      (case when r.closed_at is not null and m.closed_at is not null
        and (r.outcome, r.resolved_by, r.resolved_at) is distinct from (m.outcome, m.resolved_by, m.resolved_at)
        then 'resolution differs from the master''s' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.joined_fault is 'Joined requests that do not stand as their master does.';
