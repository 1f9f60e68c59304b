create or replace function zimmet_private.somebody_works() returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from pg_catalog.pg_stat_get_activity(null) a
    where a.datid = (select d.oid from pg_catalog.pg_database d where d.datname = current_database()) and a.pid <> pg_backend_pid()
      and (a.state <> 'idle' or a.xact_start is not null))
$$;
comment on function zimmet_private.somebody_works() is
  'Whether anybody else is within a transaction at this moment: for a PC that looks once in five minutes, all the rest would be planned anew.';
