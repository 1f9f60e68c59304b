create or replace view zimmet_private.extension_fault as
  select coalesce(x.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.extension x
  full join (select e.* from zimmet_data.history e where e.act = 'extend') h on h.request_id = x.request_id and h.at = x.at
  left join lateral (
    select b.details ->> 'dueAt' as due_at from zimmet_data.history b
    where b.request_id = h.request_id and b.entry < h.entry and b.details ? 'dueAt' order by b.entry desc limit 1
  ) b on true
  cross join lateral (
    values
      (case when x.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when x.staff_id <> h.staff_id then 'staff differs' end),
      (case when encode(sha256(convert_to(x.words, 'UTF8')), 'hex') <> h.details ->> 'wordsHash' then 'words differ' end),
      (case when zimmet_private.milliseconds(x.due_before)::text <> b.due_at then 'due_before differs' end),
      (case when zimmet_private.milliseconds(x.due_after)::text <> h.details ->> 'dueAt' then 'due_after differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.extension_fault is 'Extensions that the history does not bear out.';
