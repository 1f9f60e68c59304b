create or replace function zimmet_private.limit_sessions(wanted name) returns void
language plpgsql volatile set search_path = '' set lock_timeout = '200ms' as $$
declare
  most int := least(zimmet_private.quota_of('sessions'), (
    select (zimmet_private.hold_of(s.id)).sessions from zimmet_data.staff s where s.login = wanted));
begin
  if exists (select from pg_catalog.pg_roles r where r.rolname = wanted and not r.rolsuper and r.rolconnlimit <> most) then
    execute format('alter role %I connection limit %s', wanted, most);
  end if;
exception
  when insufficient_privilege or internal_error or lock_not_available then
    -- A login that somebody else has made, or is changing just now; zimmet.server_health counts it.
    return;
end
$$;
comment on function zimmet_private.limit_sessions(name) is
  'Lets a login open only so many sessions at once, fewer while it is held, where the owner made the login.';
