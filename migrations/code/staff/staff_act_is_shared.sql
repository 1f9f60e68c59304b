create or replace function zimmet_private.staff_act_is_shared(kind text, p jsonb) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  if kind = 'enrol_staff' then
    perform zimmet_private.check_enrolment(p);
    return zimmet_private.sees_all_as(p ->> 'post');
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  if kind = 'move_staff' then
    perform zimmet_private.check_post(p ->> 'post', zimmet_private.ids_in(p, 'directorate_ids'));
    perform zimmet_private.refuse_own_case(person.id);
    perform zimmet_private.refuse_program(person.post, p ->> 'post');
    return zimmet_private.sees_all_as(p ->> 'post') and p ->> 'post' <> person.post;
  end if;
  if kind = 'set_terms' then
    perform zimmet_private.check_terms(person, p);
    return zimmet_private.sees_all_as(person.post) and zimmet_private.terms_differ(person, p);
  end if;
  if p ->> 'password_verifier' is not null then
    perform zimmet_private.check_verifier(p ->> 'password_verifier');
  end if;
  -- One's own password is changed by oneself.
  return zimmet_private.sees_all_as(person.post);
end
$$;
comment on function zimmet_private.staff_act_is_shared(text, jsonb) is
  'Whether an act on staff takes a second person: it gives a post that sees all, or its password. Refuses what would be refused.';
