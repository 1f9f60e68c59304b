-- Asked a thousand times a second, and mostly nothing has happened: where no transaction was under way at the snapshot, and none has
-- ended since, two numbers say so. Parsed here and now: whoever lost his post is refused by the function within, called or not.
create or replace function zimmet.changes_since(since pg_snapshot) returns table (request_ids int[], seen pg_snapshot)
language sql stable
begin atomic
  select
    case
      when pg_snapshot_xmin(since) = pg_snapshot_xmax(since)
        and pg_snapshot_xmax(since) = pg_snapshot_xmax(pg_current_snapshot()) then '{}'::int[]
      else zimmet_private.changes_found(since)
    end,
    pg_current_snapshot();
end;
comment on function zimmet.changes_since(pg_snapshot) is
  'Requests this person may see that changed since a snapshot, and the snapshot to ask with next. Null: from now on. Null ids: too long ago, read anew.';
grant execute on function zimmet.changes_since(pg_snapshot) to zimmet_staff;
