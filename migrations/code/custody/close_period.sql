create or replace function zimmet_private.close_period(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set period = tstzrange(lower(c.period), r.changed_at), ended_by_closing = true
  where c.request_id = r.id and upper_inf(c.period);
  r.state := 'closed';
  r.closed_at := r.changed_at;
end
$$;
comment on function zimmet_private.close_period(zimmet_data.request) is 'Closing ends the custody; nobody holds what is done.';
