create or replace function zimmet_private.check_verifier(password_verifier text) returns void
language plpgsql stable set search_path = '' as $$
begin
  -- Only what cannot be turned back into the password comes here, so that no log ever holds one.
  if password_verifier is null
    or password_verifier !~ '^SCRAM-SHA-256\$\d{4,7}:[A-Za-z0-9+/=]{16,}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$'
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'password'));
  end if;
end
$$;
comment on function zimmet_private.check_verifier(text) is 'Refuses a password that is not a SCRAM-SHA-256 verifier.';
