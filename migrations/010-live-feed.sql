-- What changed, by transaction id: no change is missed, in whatever order transactions commit.
create table zimmet_data.change (
  xid xid8 not null default pg_current_xact_id(),
  request_id int not null,
  at timestamptz not null default now(),
  constraint change_is_once_a_transaction primary key (xid, request_id),
  constraint change_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict
);
comment on table zimmet_data.change is 'Which requests a transaction changed; kept for three days, longer than any PC sleeps between two polls.';
create index change_by_time on zimmet_data.change (at);
select zimmet_private.guard_table('zimmet_data.change');
create policy staff_sees_with_request on zimmet_data.change for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select (xid, request_id) on zimmet_data.change to zimmet_staff;

create table zimmet_data.feed_horizon (
  pruned_before xid8 not null,
  constraint feed_horizon_is_one_row primary key (pruned_before)
);
comment on table zimmet_data.feed_horizon is 'Changes of transactions before this one may be gone; who stood before it reads anew.';
insert into zimmet_data.feed_horizon (pruned_before) values (pg_current_xact_id());
select zimmet_private.guard_table('zimmet_data.feed_horizon');
create policy staff_reads on zimmet_data.feed_horizon for select to zimmet_staff using (true);
grant select on zimmet_data.feed_horizon to zimmet_staff;

create function zimmet_private.prune_changes() returns void
language plpgsql volatile set search_path = '' as $$
declare
  newest_gone xid8;
begin
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

create function zimmet_private.tell(request_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.change (request_id) values (request_id) on conflict do nothing;
  perform pg_notify('zimmet', '');
  if random() < 0.0005 then
    perform zimmet_private.prune_changes();
  end if;
end
$$;
comment on function zimmet_private.tell(int) is 'Puts a request on the feed; equal notices of one transaction are one.';

-- A body parsed here and now: it runs as the person who asks, under the policy, and needs no right on the schema.
create function zimmet.changes_since(since pg_snapshot) returns table (request_ids int[], seen pg_snapshot)
language sql stable parallel safe
begin atomic
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
        where c.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(c.xid, since)
      )
    end,
    pg_current_snapshot();
end;
comment on function zimmet.changes_since(pg_snapshot) is
  'Requests this person may see that changed since a snapshot, and the snapshot to ask with next. Null: from now on. Null ids: too long ago, read anew.';
grant execute on function zimmet.changes_since(pg_snapshot) to zimmet_staff;
