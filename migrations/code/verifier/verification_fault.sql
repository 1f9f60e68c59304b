create or replace view zimmet_private.verification_fault as
  select coalesce(v.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.verification v
  full join (select x.* from zimmet_data.history x where x.act in ('verify', 'reopen')) h on h.request_id = v.request_id and h.at = v.at
  left join zimmet_private.unknown_entry u on u.request_id = coalesce(v.request_id, h.request_id)
  left join lateral (
    select s.staff_id from zimmet_data.history s
    where s.request_id = v.request_id and s.act in ('resolve', 'reopen') and s.at < v.at order by s.entry desc limit 1
  ) s on true
  left join lateral (
    select c.directorate_id from zimmet_data.custody c
    where c.request_id = v.request_id and lower(c.period) < v.at order by lower(c.period) desc limit 1
  ) c on true
  cross join lateral (
    values
      (case when v.request_id is null and u.entry is null then 'row missing' end),
      (case when h.request_id is null and not exists (
        select from zimmet_data.history o where o.request_id = v.request_id and o.at = v.at) then 'row without an act' end),
      (case when v.staff_id <> h.staff_id then 'staff differs' end),
      (case when v.solved <> (h.act = 'verify') then 'solved differs' end),
      (case when v.by_citizen::text <> h.details ->> 'byCitizen' then 'by_citizen differs' end),
      (case when h.entry is not null and v.request_id is not null and v.score::text is distinct from h.details ->> 'score'
        then 'score differs' end),
      (case when h.entry is not null and v.request_id is not null
        and encode(sha256(convert_to(v.words, 'UTF8')), 'hex') is distinct from h.details ->> 'wordsHash' then 'words differ' end),
      (case when h.entry is not null and v.directorate_id is distinct from c.directorate_id then 'directorate differs' end),
      (case when u.entry is null and v.resolved_by is distinct from s.staff_id and h.entry is not null
        and v.request_id is not null then 'resolved_by differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.verification_fault is 'Verifications and scores that the history does not bear out.';
