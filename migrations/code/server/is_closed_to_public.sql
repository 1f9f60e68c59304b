create or replace function zimmet_private.is_closed_to_public(functions text) returns boolean
language sql stable set search_path = '' as $$
  select not exists (
    select from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ functions and has_function_privilege('public', p.oid, 'execute'))
$$;
comment on function zimmet_private.is_closed_to_public(text) is 'Whether no login may execute the server''s own functions of such names.';
