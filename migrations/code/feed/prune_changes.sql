create or replace function zimmet_private.prune_changes() returns void
language plpgsql volatile set search_path = '' as $$
declare
  newest_gone xid8;
begin
  -- One at a time, and whoever comes second goes on with his act: a transaction left open here holds up nobody.
  perform from zimmet_data.feed_horizon f for no key update skip locked;
  if not found then
    return;
  end if;
  with gone as (
    delete from zimmet_data.change c where c.at < now() - interval '3 days' returning c.xid
  )
  select max(g.xid) into newest_gone from gone g;
  update zimmet_data.feed_horizon f
  set pruned_before = (newest_gone::text::bigint + 1)::text::xid8
  where newest_gone is not null and f.pruned_before <= newest_gone;
end
$$;
comment on function zimmet_private.prune_changes() is 'Forgets changes older than three days. Called now and then by a command; nothing runs at night.';
