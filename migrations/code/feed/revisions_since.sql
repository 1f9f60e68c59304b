-- A body parsed here and now: it runs as the person who asks, and whoever lost his post is refused by the schema itself.
create or replace function zimmet.revisions_since(since pg_snapshot) returns table (topics text[], seen pg_snapshot)
language sql stable parallel safe
begin atomic
  select
    case
      when since is null then '{}'::text[]
      else array(
        select distinct r.topic
        from zimmet_data.revision r
        where r.xid >= pg_snapshot_xmin(since) and not pg_visible_in_snapshot(r.xid, since)
          -- Rows ahead of the server came with a dump from an older one and say nothing here.
          and r.xid < pg_snapshot_xmax(pg_current_snapshot())
      )
    end,
    pg_current_snapshot();
end;
comment on function zimmet.revisions_since(pg_snapshot) is
  'What besides requests changed since a snapshot, and the snapshot to ask with next. Null: from now on.';
grant execute on function zimmet.revisions_since(pg_snapshot) to zimmet_staff;
