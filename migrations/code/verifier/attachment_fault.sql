create or replace view zimmet_private.attachment_fault as
  select coalesce(a.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.attachment a
  full join (select x.* from zimmet_data.history x where x.act = 'attach') h on h.request_id = a.request_id and h.at = a.at
  left join lateral (
    select w.at, w.staff_id, w.details
    from zimmet_data.history w
    where w.request_id = a.request_id and w.act = 'withdraw_attachment' and w.details ->> 'attachmentId' = a.id::text
    order by w.entry limit 1
  ) w on true
  left join zimmet_data.file_content k on k.hash = a.hash
  left join zimmet_private.unknown_entry u on u.request_id = coalesce(a.request_id, h.request_id)
  cross join lateral (
    values
      (case when a.id is null and u.entry is null then 'row missing' end),
      (case when h.request_id is null and not exists (
        select from zimmet_data.history o where o.request_id = a.request_id and o.at = a.at) then 'row without an act' end),
      (case when a.staff_id <> h.staff_id then 'staff differs' end),
      (case when a.id::text <> h.details ->> 'attachmentId' then 'id differs' end),
      (case when encode(a.hash, 'hex') <> h.details ->> 'contentHash' then 'content differs' end),
      (case when a.is_evidence::text <> h.details ->> 'isEvidence' and (u.entry is null or u.entry < h.entry) then 'is_evidence differs' end),
      (case when a.id is not null and zimmet_private.milliseconds(a.taken_at)::text is distinct from h.details ->> 'takenAt'
        and h.entry is not null then 'taken_at differs' end),
      (case when a.id is not null and a.fingerprint::text is distinct from h.details ->> 'fingerprint'
        and h.entry is not null then 'fingerprint differs' end),
      (case when a.id is not null and (a.withdrawn_at, a.withdrawn_by) is distinct from (w.at, w.staff_id) then 'withdrawal differs' end),
      (case when a.id is not null and zimmet_private.text_hash(a.withdrawn_words) is distinct from w.details ->> 'wordsHash'
        then 'withdrawn_words differ' end),
      (case when a.id is not null and k.hash is null then 'content missing' end),
      (case when a.media_type <> k.media_type then 'media_type differs' end),
      (case when a.bytes <> length(k.content) then 'bytes differ' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.attachment_fault is 'Files that the history does not bear out. Their bytes themselves: zimmet_private.file_content_fault.';
