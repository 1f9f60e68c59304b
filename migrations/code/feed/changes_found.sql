-- Planned once a connection, whatever the snapshot. What a snapshot could not see is what began after it (from its xmax on) and what
-- was under way (its xip), so the look costs no more when some transaction is hours old.
create or replace function zimmet_private.changes_found(since pg_snapshot) returns int[]
language sql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  select case
    when since is null then '{}'::int[]
    when exists (
      select from zimmet_data.feed_horizon f
      -- A horizon ahead of the server came with a dump from an older one and says nothing here.
      where f.pruned_before <= pg_snapshot_xmin(since) or f.pruned_before > pg_snapshot_xmax(pg_current_snapshot())
    ) then array(
      select distinct c.request_id
      from zimmet_data.change c
      -- The upper bound says to the planner that they are few, and leaves out what came with a dump from an older server.
      where (c.xid >= pg_snapshot_xmax(since) and c.xid < pg_snapshot_xmax(pg_current_snapshot())
          or c.xid = any (array(select pg_snapshot_xip(since))))
        -- zimmet_private.may_see, its rights asked once a look, and only where there is a change.
        and ((select zimmet_private.sees_all()) or c.held_by && (select zimmet_private.my_directorates()))
    )
  end
$$;
comment on function zimmet_private.changes_found(pg_snapshot) is
  'Requests this person may see that changed since a snapshot; null: too long ago.';
grant execute on function zimmet_private.changes_found(pg_snapshot) to zimmet_staff;
