create or replace function zimmet_private.wake_concerned() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  -- Deferred to the commit, and done for the first request alone: one notice a transaction, so their number tells nothing.
  if not exists (select from zimmet_data.change c where c.xid = new.xid and c.request_id < new.request_id) then
    perform zimmet_private.wake(zimmet_private.notice_of(new.xid, array(
      select distinct h.id
      from zimmet_data.change c
      cross join lateral unnest(c.held_by) as h (id)
      where c.xid = new.xid
      order by h.id)));
  end if;
  return null;
end
$$;
comment on function zimmet_private.wake_concerned() is 'Tells every desk that a change of this transaction concerns to look.';
