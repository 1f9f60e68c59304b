create or replace view zimmet_private.legal_stage_fault as
  select coalesce(s.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.legal_stage s
  full join (select x.* from zimmet_data.history x where x.act = 'tell_stage') h on h.request_id = s.request_id and h.at = s.at
  left join lateral (
    select b.details ->> 'legalDueAt' as due_at from zimmet_data.history b
    where b.request_id = h.request_id and b.entry < h.entry and b.details ? 'legalDueAt' order by b.entry desc limit 1
  ) b on true
  cross join lateral (
    values
      (case when s.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when s.staff_id <> h.staff_id then 'staff differs' end),
      (case when encode(sha256(convert_to(s.words, 'UTF8')), 'hex') <> h.details ->> 'wordsHash' then 'words differ' end),
      (case when zimmet_private.milliseconds(s.legal_due_at)::text <> b.due_at then 'legal_due_at differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.legal_stage_fault is 'Stages told to citizens that the history does not bear out.';
