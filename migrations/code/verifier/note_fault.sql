create or replace view zimmet_private.note_fault as
  select coalesce(n.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.note n
  full join (select x.* from zimmet_data.history x where x.details ? 'noteId') h on h.request_id = n.request_id and h.at = n.at
  left join zimmet_data.history i on h.entry is null and i.request_id = n.request_id and i.at = n.at
  cross join lateral (
    values
      (case when n.id is null then 'row missing' end),
      (case when h.request_id is null and i.request_id is null then 'row without an act' end),
      (case when n.staff_id <> coalesce(h.staff_id, i.staff_id) then 'staff differs' end),
      (case when n.id::text <> h.details ->> 'noteId' then 'id differs' end),
      (case when encode(sha256(convert_to(n.words, 'UTF8')), 'hex') <> coalesce(h.details, i.details) ->> 'wordsHash' then 'words differ' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select h.request_id, h.entry, 'row missing'
  from zimmet_data.history h
  where h.act = 'import' and h.details ? 'wordsHash'
    and not exists (select from zimmet_data.note n where n.request_id = h.request_id and n.at = h.at);
comment on view zimmet_private.note_fault is 'Notes that the history does not bear out; closing words of imported requests too.';
