create or replace function zimmet_private.do_enrol(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.check_enrolment(p);
  insert into zimmet_data.staff (login, full_name, post)
  values (p ->> 'login', zimmet_private.require_text(p ->> 'full_name'), p ->> 'post') returning id into new_id;
  perform zimmet_private.set_memberships(new_id, zimmet_private.ids_in(p, 'directorate_ids'));
  execute format('create role %I login in role %I', p ->> 'login', 'zimmet_' || (p ->> 'post'));
  perform zimmet_private.give_password(new_id, (p ->> 'login')::name, p ->> 'password_verifier');
  perform zimmet_private.record_staff_change(new_id, 'enrol', jsonb_strip_nulls(jsonb_build_object(
    'post', p ->> 'post', 'directorateIds', p -> 'directorate_ids', 'proposedBy', first_id)));
  if p ?| '{extension,works_from,works_until}' then
    perform zimmet_private.write_terms((select s from zimmet_data.staff s where s.id = new_id), p, first_id);
  end if;
  if p ->> 'office' is not null then
    perform zimmet_private.write_office((select s from zimmet_data.staff s where s.id = new_id), p ->> 'office');
  end if;
  perform zimmet_private.notice(new_id, 'enrolled', first_id);
  return new_id;
end
$$;
comment on function zimmet_private.do_enrol(jsonb, int) is 'Enrols a person, proposed by somebody else or by nobody.';
