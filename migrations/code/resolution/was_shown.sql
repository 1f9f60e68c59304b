create or replace function zimmet_private.was_shown(p zimmet_private.closing_proof) returns boolean
language sql stable set search_path = '' as $$
  select required.evidence = 'none' or exists (
    select
    from zimmet_data.attachment a
    where a.request_id = p.root_id and a.is_evidence and a.withdrawn_at is null and a.at < p.resolved_at
      and a.at >= greatest(p.accepted_at, (
        select max(x.at) from zimmet_data.verification x where x.request_id = p.root_id and not x.solved))
      and (required.evidence = 'document' or a.media_type like 'image/%')
      and zimmet_private.worked_for(a.staff_id, p.directorate_id, a.at))
  from zimmet_data.subject s
  cross join lateral (select zimmet_private.stricter(s.required_evidence, p.kept_evidence) as evidence) required
  where s.id = p.subject_id
$$;
comment on function zimmet_private.was_shown(zimmet_private.closing_proof) is
  'Whether the holder had shown the evidence that this request itself asks for, in the work that its resolution tells of.';
