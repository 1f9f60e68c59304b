create or replace view zimmet_private.file_content_fault as
  select a.request_id, null::int as entry, f.fault
  from zimmet_data.file_content k
  left join lateral (select a.request_id from zimmet_data.attachment a where a.hash = k.hash order by a.id limit 1) a on true
  cross join lateral (
    values
      (case when k.hash <> sha256(k.content) then 'bytes altered' end),
      (case when k.media_type <> zimmet_private.media_type(k.content) or a.request_id is not null and zimmet_private.media_type(k.content) is null
        then 'media_type altered' end),
      (case when a.request_id is null and not exists (select from zimmet_data.message_media m where m.hash = k.hash)
        then 'content of no attachment' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.file_content_fault is 'Bytes that are not what their SHA-256 says. Reads every file.';
