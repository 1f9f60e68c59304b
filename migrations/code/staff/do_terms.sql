create or replace function zimmet_private.do_terms(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  perform zimmet_private.write_terms(person, p, first_id);
  return person.id;
end
$$;
comment on function zimmet_private.do_terms(jsonb, int) is 'Gives a person another extension or time here.';
