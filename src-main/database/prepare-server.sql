-- What only a superuser can do for the database he is connected to; as often as one likes. Run it before `npm run migrate`:
-- psql -d zimmet -f src-main/database/prepare-server.sql. `select * from zimmet.server_health()` says what is in place.

-- The owner's watchman sees sessions of others and ends those that hold everybody up; owner and administrators get in
-- when all other connections are taken.
grant pg_read_all_stats, pg_signal_backend, pg_use_reserved_connections to zimmet_owner;
do $$
begin
  if exists (select from pg_roles where rolname = 'zimmet_administrator') then
    grant pg_use_reserved_connections to zimmet_administrator;
  end if;
end
$$;

-- What any login may otherwise do to all others, outside every rule: take locks, write large objects and the log of changes.
do $$
declare
  closed regprocedure;
begin
  for closed in
    select p.oid from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname ~ '^(lo_|pg_advisory_|pg_try_advisory_|pg_logical_)' or p.proname = 'pg_notify')
  loop
    execute format('revoke execute on function %s from public', closed);
    execute format('grant execute on function %s to zimmet_owner', closed);
  end loop;
end
$$;

-- What tells any login who else is there and how much of what he may not see there is.
do $$
declare
  closed text;
begin
  for closed in
    select p.oid::regprocedure::text from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and (p.proname ~ '^pg_stat_get_' or p.proname ~ '^pg_(database|relation|total_relation|table|indexes|tablespace)_size$'
        or p.proname in ('pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids', 'pg_prepared_xact'))
  loop
    execute format('revoke execute on function %s from public', closed);
    execute format('grant execute on function %s to pg_read_all_stats', closed);
  end loop;
  for closed in
    select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'
      and (c.relname ~ '^pg_stat(io)?_' or c.relname in ('pg_locks', 'pg_prepared_xacts'))
  loop
    execute format('revoke select on %s from public', closed);
    execute format('grant select on %s to pg_read_all_stats', closed);
  end loop;
end
$$;

-- Names of logins, and how many rows a table is thought to have.
revoke select on pg_roles, pg_user, pg_group, pg_auth_members, pg_db_role_setting from public;
grant select on pg_roles, pg_user, pg_group, pg_auth_members, pg_db_role_setting to pg_read_all_stats;
revoke execute on function pg_get_userbyid(oid) from public;
grant execute on function pg_get_userbyid(oid) to pg_read_all_stats;
do $$
begin
  revoke select on pg_class from public;
  execute format('grant select (%s) on pg_class to public', (
    select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
    where a.attrelid = 'pg_class'::regclass and not a.attisdropped
      and a.attname not in ('reltuples', 'relpages', 'relallvisible', 'relallfrozen')));
  grant select on pg_class to pg_read_all_stats;
end
$$;

-- Nobody fills the disk by sorting; the owner may, he builds the indexes.
do $$
begin
  execute format('alter database %I set temp_file_limit = %L', current_database(), '1GB');
  execute format('alter role zimmet_owner in database %I set temp_file_limit = -1', current_database());
end
$$;

-- Staff have no business in the databases that every login may otherwise enter, to make temporary tables there.
revoke connect, temporary on database postgres, template1 from public;
