create or replace function zimmet_private.lock_both(one int, other int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- In the order of their ids, so that two joins the other way round do not wait for each other.
  perform from zimmet_data.request q
  where q.id in (one, other) and zimmet_private.may_see(q.held_by) order by q.id for update;
end
$$;
comment on function zimmet_private.lock_both(int, int) is 'Locks two requests that the person sees, always the lower id first.';
