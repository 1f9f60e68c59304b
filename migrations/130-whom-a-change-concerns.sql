-- Five hundred desks ask at every act what changed: a change names whom it concerns, so that a look reads this one table.
alter table zimmet_data.change add column held_by int[];
update zimmet_data.change c set held_by = r.held_by from zimmet_data.request r where r.id = c.request_id;
alter table zimmet_data.change alter column held_by set not null;
comment on column zimmet_data.change.held_by is
  'Whom it concerns: the directorates that hold or held the request after the change. They only grow, so none that saw it before is missing.';

-- The feed is read through zimmet.changes_since alone.
drop policy staff_sees_with_request on zimmet_data.change;
revoke select (xid, request_id) on zimmet_data.change from zimmet_staff;
drop policy staff_reads on zimmet_data.feed_horizon;
revoke select on zimmet_data.feed_horizon from zimmet_staff;

create function zimmet_private.name_concerned() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  new.held_by := (select r.held_by from zimmet_data.request r where r.id = new.request_id);
  return new;
end
$$;
comment on function zimmet_private.name_concerned() is 'Writes into a change whom it concerns, whoever puts it on the feed.';
create trigger change_names_whom_it_concerns before insert on zimmet_data.change
  for each row execute function zimmet_private.name_concerned();

create function zimmet_private.wake_desks() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  -- Any login may fill the queue while another sleeps, and a full queue fails whatever notifies: half of it is left to others,
  -- and every desk looks now and then without being woken.
  perform zimmet_private.wake();
  return null;
end
$$;
comment on function zimmet_private.wake_desks() is 'Tells every desk to look, once a transaction; not while notices pile up because somebody does not read his.';
create trigger change_wakes_desks after insert on zimmet_data.change
  for each statement execute function zimmet_private.wake_desks();

create or replace function zimmet_private.tell(request_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.change as c (request_id) values (request_id)
  on conflict on constraint change_is_once_a_transaction do update set held_by = excluded.held_by
  where c.held_by <> excluded.held_by;
  if random() < 0.0005 then
    perform zimmet_private.prune_changes();
  end if;
end
$$;

create function zimmet_private.tell_new_holder() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.tell(new.id);
  return null;
end
$$;
comment on function zimmet_private.tell_new_holder() is 'Whoever comes to see a request hears of it, whichever act brought it to him.';
create trigger request_tells_new_holder after update of held_by on zimmet_data.request
  for each row when (old.held_by is distinct from new.held_by) execute function zimmet_private.tell_new_holder();

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

-- Asked a thousand times a second: planned once a connection, whatever the snapshot. What a snapshot could not see is what began
-- after it (from its xmax on) and what was under way (its xip), so the look costs no more when some transaction is hours old.
create or replace function zimmet.changes_since(since pg_snapshot) returns table (request_ids int[], seen pg_snapshot)
language sql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
  select
    case
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
    end,
    pg_current_snapshot()
$$;
comment on function zimmet.changes_since(pg_snapshot) is
  'Requests this person may see that changed since a snapshot, and the snapshot to ask with next. Null: from now on. Null ids: too long ago, read anew.';
