create or replace function zimmet_private.set_first_judgements() returns void
language sql volatile set search_path = '' as $$
  with solution as (
    select v.request_id, v.at, max(s.at) as resolved_at
    from zimmet_data.verification v
    join zimmet_data.resolution s on s.request_id = v.request_id and s.at <= v.at
    where v.directorate_id is null
    group by v.request_id, v.at
  )
  update zimmet_data.verification v
  set directorate_id = s.directorate_id, resolved_by = s.staff_id
  from solution x
  join zimmet_data.resolution s on s.request_id = x.request_id and s.at = x.resolved_at
  where v.request_id = x.request_id and v.at = x.at
$$;
comment on function zimmet_private.set_first_judgements() is 'Whose work was verified, where it was not kept yet.';
