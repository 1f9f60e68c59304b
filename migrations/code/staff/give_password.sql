create or replace function zimmet_private.give_password(staff_id int, login name, password_verifier text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if password_verifier is null then
    execute format('alter role %I password null', login);
    execute format('grant zimmet_directory to %I', login);
  else
    execute format('alter role %I password %L', login, password_verifier);
    if pg_catalog.pg_has_role(login, 'zimmet_directory', 'member') then
      execute format('revoke zimmet_directory from %I', login);
    end if;
  end if;
  update zimmet_data.staff s
  set by_directory = password_verifier is null, must_change_password = password_verifier is not null and s.post <> 'gateway'
  where s.id = give_password.staff_id;
end
$$;
comment on function zimmet_private.give_password(int, name, text) is
  'Gives a person a password that somebody else knows, or null: from now on the directory keeps it.';
