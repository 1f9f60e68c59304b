create or replace function zimmet_private.hand_over_house(password_verifier text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff := zimmet_private.founder();
begin
  perform zimmet_private.check_verifier(password_verifier);
  execute format('alter role %I password %L', person.login, password_verifier);
  update zimmet_data.staff s set must_change_password = true where s.id = person.id;
  update zimmet_data.founding f set handed_over_at = clock_timestamp();
end
$$;
comment on function zimmet_private.hand_over_house(text) is
  'Gives the first administrator his one-time password: from now on he signs in himself, and changes it first.';
