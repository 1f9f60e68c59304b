create or replace function zimmet_private.end_sessions_beyond(held name, sessions int) returns int
language sql volatile set search_path = '' as $$
  with open as (
    select a.pid, exists (select from pg_catalog.pg_stat_activity w where w.leader_pid = a.pid and w.pid <> a.pid) as has_workers,
      -- What rests stays first: the line of his program, on which he is told.
      row_number() over (order by a.pid = pg_backend_pid() desc, a.state = 'active', a.backend_start) as place
    from pg_catalog.pg_stat_activity a
    where a.usename = held and a.datname = current_database() and a.backend_type = 'client backend'
  )
  select count(*)::int
  from open o
  where (o.place > sessions or o.has_workers) and o.pid <> pg_backend_pid() and pg_terminate_backend(o.pid)
$$;
comment on function zimmet_private.end_sessions_beyond(name, int) is
  'Ends what a login that is held has open beyond its sessions, and what has others reckon for it; how many.';
