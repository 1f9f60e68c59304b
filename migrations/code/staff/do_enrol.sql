create or replace function zimmet_private.do_enrol(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.check_enrolment(p);
  insert into zimmet_data.staff (login, full_name, post, must_change_password)
  values (p ->> 'login', zimmet_private.owe_words(p ->> 'full_name'), p ->> 'post', true) returning id into new_id;
  perform zimmet_private.set_memberships(new_id, zimmet_private.ids_in(p, 'directorate_ids'));
  execute format('create role %I login password %L in role %I', p ->> 'login', p ->> 'password_verifier', 'zimmet_' || (p ->> 'post'));
  perform zimmet_private.record_staff_change(new_id, 'enrol', jsonb_strip_nulls(jsonb_build_object(
    'post', p ->> 'post', 'directorateIds', p -> 'directorate_ids', 'proposedBy', first_id)));
  perform zimmet_private.notice(new_id, 'enrolled', first_id);
  return new_id;
end
$$;
comment on function zimmet_private.do_enrol(jsonb, int) is 'Enrols a person, proposed by somebody else or by nobody.';
