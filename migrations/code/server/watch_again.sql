create or replace function zimmet_private.watch_again() returns int
language sql stable set search_path = '' as $$
  -- After ten seconds in a small office, in a large one so that somebody looks every second or two; no login makes it rarer by its own sessions.
  select least(300, greatest(10, pg_stat_get_db_numbackends(d.oid) - zimmet_private.quota_of('sessions')))::int
  from pg_catalog.pg_database d where d.datname = current_database()
$$;
comment on function zimmet_private.watch_again() is
  'In how many seconds a PC that has looked looks again: as many as there are connections beyond those that one login may have.';
