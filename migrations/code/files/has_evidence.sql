create or replace function zimmet_private.has_evidence(r zimmet_data.request, required text) returns boolean
language sql stable set search_path = '' as $$
  with shown as materialized (
    select a.id, a.hash, a.at, a.media_type, a.request_id = r.id as is_here,
      a.is_evidence and a.withdrawn_at is null and (r.resolved_at is null or a.at < r.resolved_at) as is_evidence,
      a.at >= zimmet_private.work_began(r.id) and zimmet_private.worked_for(a.staff_id, r.directorate_id, a.at) as is_proof
    from zimmet_data.attachment a
    where a.request_id = r.id or a.request_id in (select q.id from zimmet_data.request q where q.master_id = r.id)
  )
  select required = 'none' or exists (
    select from shown a
    where a.is_here and a.is_evidence and a.is_proof
      and (required = 'document' or a.media_type like 'image/%')
      and not exists (select from shown b where b.hash = a.hash and b.at < a.at and not b.is_proof))
$$;
comment on function zimmet_private.has_evidence(zimmet_data.request, text) is
  'Whether the evidence is there: by the holder, of the work since it began and before it was resolved, not withdrawn, bytes that were not there before. A photo means a picture, a document any file.';
