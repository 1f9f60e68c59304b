-- Resolutions, verifications, notes, files and what else stands beside a request, against the act of the same instant. A row belongs to the
-- entry of its instant: no two entries of a request have the same. An act that the verifier does not know may have written it.
create view zimmet_private.resolution_fault as
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

create view zimmet_private.verification_fault as
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

create view zimmet_private.note_fault as
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

create view zimmet_private.attachment_fault as
  select coalesce(a.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.attachment a
  full join (select x.* from zimmet_data.history x where x.act = 'attach') h on h.request_id = a.request_id and h.at = a.at
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
      (case when a.id is not null and k.hash is null then 'content missing' end),
      (case when a.media_type <> k.media_type then 'media_type differs' end),
      (case when a.bytes <> length(k.content) then 'bytes differ' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.attachment_fault is 'Files that the history does not bear out. Their bytes themselves: zimmet_private.file_content_fault.';

create view zimmet_private.file_content_fault as
  select a.request_id, null::int as entry, f.fault
  from zimmet_data.file_content k
  left join lateral (select a.request_id from zimmet_data.attachment a where a.hash = k.hash order by a.id limit 1) a on true
  cross join lateral (
    values
      (case when k.hash <> sha256(k.content) then 'bytes altered' end),
      (case when k.media_type is distinct from zimmet_private.media_type(k.content) then 'media_type altered' end),
      (case when a.request_id is null then 'content of no attachment' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.file_content_fault is 'Bytes that are not what their SHA-256 says. Reads every file.';
