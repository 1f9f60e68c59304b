-- A PC holds at most four sessions (docs/figures.md): eight are two PCs at work, sixteen were only more of the server for who means it ill.
update zimmet_data.quota set amount = 8 where code = 'sessions' and amount = 16;

do $$
declare
  login name;
begin
  for login in
    select r.rolname from pg_catalog.pg_roles r join zimmet_data.staff s on s.login = r.rolname
    where r.rolconnlimit = 16 and not r.rolsuper
  loop
    begin
      execute format('alter role %I connection limit 8', login);
    exception
      -- A login that somebody else has made; zimmet.server_health counts it.
      when insufficient_privilege then null;
    end;
  end loop;
end
$$;
