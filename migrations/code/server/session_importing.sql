create or replace function zimmet_private.session_importing() returns int
language sql stable set search_path = '' as $$
  select l.pid from pg_catalog.pg_locks l
  join pg_catalog.pg_database d on d.oid = l.database
  where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and d.datname = current_database()
    and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('zimmet.import', 0)
$$;
comment on function zimmet_private.session_importing() is 'The session that brings in a history, the only one whose transaction may be long.';
