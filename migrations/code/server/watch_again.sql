create or replace function zimmet_private.watch_again() returns int
language sql stable set search_path = '' as $$
  -- In a small office each ten seconds, in a large one so that somebody looks every two or three.
  select least(300, greatest(10, count(distinct a.usesysid) * 5 / 2))::int
  from pg_catalog.pg_stat_get_activity(null) a
  where a.datid = (select d.oid from pg_catalog.pg_database d where d.datname = current_database())
$$;
comment on function zimmet_private.watch_again() is 'In how many seconds a PC that has looked looks again: the more logins are here, the later.';
