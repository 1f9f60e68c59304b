create or replace function zimmet_private.check_enrolment(p jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  login text := p ->> 'login';
begin
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(p ->> 'post', zimmet_private.ids_in(p, 'directorate_ids'));
  if p ->> 'password_verifier' is not null then
    perform zimmet_private.check_verifier(p ->> 'password_verifier');
  end if;
  perform zimmet_private.require_text(p ->> 'full_name');
  if login is null or login !~ '^[a-z][a-z0-9._-]{1,62}$' or login ~ '^(pg_|zimmet)'
    or exists (select from pg_catalog.pg_roles r where r.rolname = login)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'login'));
  end if;
end
$$;
comment on function zimmet_private.check_enrolment(jsonb) is 'Refuses an unknown post, a login that is taken or none, a password that is no verifier.';
