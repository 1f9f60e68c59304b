create or replace function zimmet_private.do_end(staff_id int) returns int[]
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person(staff_id);
  perform zimmet_private.refuse_own_case(person.id);
  perform zimmet_private.set_memberships(person.id, '{}');
  update zimmet_data.staff s set left_at = clock_timestamp() where s.id = person.id;
  execute format('revoke %I from %I', 'zimmet_' || person.post, person.login);
  execute format('alter role %I nologin', person.login);
  perform zimmet_private.record_staff_change(person.id, 'end', '{}');
  return zimmet_private.let_go(person.id, 'ended');
end
$$;
comment on function zimmet_private.do_end(int) is 'Ends a person''s post; the requests that are free by it.';
