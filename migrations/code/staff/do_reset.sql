create or replace function zimmet_private.do_reset(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  perform zimmet_private.begin_staff_change();
  if p ->> 'password_verifier' is not null then
    perform zimmet_private.check_verifier(p ->> 'password_verifier');
  end if;
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  perform zimmet_private.give_password(person.id, person.login, p ->> 'password_verifier');
  perform zimmet_private.record_staff_change(person.id, 'reset_password', jsonb_strip_nulls(jsonb_build_object('proposedBy', first_id)));
  perform zimmet_private.notice(person.id, 'password_reset', first_id);
  return person.id;
end
$$;
comment on function zimmet_private.do_reset(jsonb, int) is 'Gives a person a new password, to be changed at the next sign-in, or none: the directory keeps it.';
