create or replace view zimmet_private.resolution_fault as
  select coalesce(s.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.resolution s
  full join (
    select x.*, lead(x.at) over (partition by x.request_id order by x.entry) as next_at
    from zimmet_data.history x where x.act = 'resolve'
  ) h on h.request_id = s.request_id and h.at = s.at
  left join zimmet_private.unknown_entry u on u.request_id = coalesce(s.request_id, h.request_id)
  left join lateral (
    select a.at, a.staff_id from zimmet_data.history a
    where a.request_id = h.request_id and a.act = 'approve_outcome' and a.at > h.at and a.at < coalesce(h.next_at, 'infinity')
    order by a.entry limit 1
  ) a on true
  left join lateral (
    select c.directorate_id from zimmet_data.custody c
    where c.request_id = s.request_id and lower(c.period) < s.at order by lower(c.period) desc limit 1
  ) c on true
  cross join lateral (
    values
      (case when s.request_id is null and u.entry is null then 'row missing' end),
      (case when h.request_id is null and not exists (
        select from zimmet_data.history o where o.request_id = s.request_id and o.at = s.at) then 'row without an act' end),
      (case when s.staff_id <> h.staff_id then 'staff differs' end),
      (case when h.entry is not null and s.directorate_id <> c.directorate_id then 'directorate differs' end),
      (case when s.outcome <> h.details ->> 'outcome' then 'outcome differs' end),
      (case when h.entry is not null and s.request_id is not null and s.institution_id::text is distinct from h.details ->> 'institutionId'
        then 'institution differs' end),
      (case when encode(sha256(convert_to(s.words, 'UTF8')), 'hex') <> h.details ->> 'wordsHash' then 'words differ' end),
      (case when u.entry is null and (s.approved_at, s.approved_by) is distinct from (a.at, a.staff_id) and h.entry is not null
        and s.request_id is not null then 'approval differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.resolution_fault is 'Resolutions that the history does not bear out.';
