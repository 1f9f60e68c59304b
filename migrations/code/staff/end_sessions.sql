-- At commit, so that nothing of the old rights is opened anew before they are gone.
create or replace function zimmet_private.end_sessions() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_terminate_backend(a.pid)
  from pg_catalog.pg_stat_activity a
  join zimmet_data.staff s on s.login = a.usename
  where s.id = new.staff_id and a.datname = current_database() and a.pid <> pg_backend_pid();
  return null;
exception
  when insufficient_privilege then
    raise warning 'zimmet_owner may not end sessions: grant pg_signal_backend to zimmet_owner';
    return null;
end
$$;
comment on function zimmet_private.end_sessions() is
  'Ends the open sessions of whoever was moved, left, or got another password: no old transaction keeps old rights.';
