create or replace function zimmet_private.limit_sessions_of_staff() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.limit_sessions(new.login);
  return null;
end
$$;
comment on function zimmet_private.limit_sessions_of_staff() is 'Trigger of staff, at the commit: by then the login is there.';
