create or replace function zimmet_private.limit_sessions(wanted name) returns void
language plpgsql volatile set search_path = '' as $$
declare
  most int := zimmet_private.quota_of('sessions');
begin
  if exists (select from pg_catalog.pg_roles r where r.rolname = wanted and not r.rolsuper and r.rolconnlimit <> most) then
    execute format('alter role %I connection limit %s', wanted, most);
  end if;
exception
  when insufficient_privilege or internal_error then
    -- A login that somebody else has made, or is changing just now; zimmet.server_health counts it.
    return;
end
$$;
comment on function zimmet_private.limit_sessions(name) is 'Lets a login open only so many sessions at once, where the owner made the login.';
