create or replace function zimmet_private.take_back_to_work(inout r zimmet_data.request, staff_id int)
language plpgsql volatile set search_path = '' as $$
declare
  worker int := r.clerk_id;
  holder_is_active boolean := (select d.is_active from zimmet_data.directorate d where d.id = r.directorate_id for share);
  desk int := (select d.id from zimmet_data.directorate d where d.is_dispatch_desk);
begin
  -- Whoever is leaving just now gets nothing back; his row is not waited for, the request is locked already.
  perform from zimmet_data.staff s where s.id = worker for share skip locked;
  if not found or not zimmet_private.works_at(worker, r.directorate_id) then
    worker := null;
  end if;
  if r.closed_at is not null or not holder_is_active then
    r.closed_at := null;
    r := zimmet_private.move_custody(
      r, case when holder_is_active then r.directorate_id else desk end, 'reopened', staff_id);
  end if;
  if holder_is_active then
    r := zimmet_private.accept_period(r, staff_id);
  end if;
  r.clerk_id := case when holder_is_active then worker end;
  r.outcome := null;
  r.resolved_by := null;
  r.resolved_at := null;
  r.reopened_count := r.reopened_count + 1;
end
$$;
comment on function zimmet_private.take_back_to_work(zimmet_data.request, int) is
  'Back into the same custody and to the same clerk, while he works there; to the dispatch desk where that directorate is no more.';
