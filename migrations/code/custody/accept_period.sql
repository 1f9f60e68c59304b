create or replace function zimmet_private.accept_period(inout r zimmet_data.request, staff_id int)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set accepted_at = r.changed_at, accepted_by = staff_id
  where c.request_id = r.id and upper_inf(c.period) and c.accepted_at is null;
  r.state := 'in_work';
end
$$;
comment on function zimmet_private.accept_period(zimmet_data.request, int) is 'The holder takes the request into work.';
