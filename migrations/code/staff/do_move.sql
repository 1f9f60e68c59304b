create or replace function zimmet_private.do_move(p jsonb, first_id int) returns int[]
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
  new_post text := p ->> 'post';
begin
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(new_post, zimmet_private.ids_in(p, 'directorate_ids'));
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  perform zimmet_private.refuse_own_case(person.id);
  perform zimmet_private.refuse_program(person.post, new_post);
  perform zimmet_private.set_memberships(person.id, zimmet_private.ids_in(p, 'directorate_ids'));
  update zimmet_data.staff s set post = new_post where s.id = person.id;
  execute format('revoke %I from %I', 'zimmet_' || person.post, person.login);
  execute format('grant %I to %I', 'zimmet_' || new_post, person.login);
  perform zimmet_private.record_staff_change(person.id, 'move', jsonb_strip_nulls(jsonb_build_object(
    'from', person.post, 'post', new_post, 'directorateIds', p -> 'directorate_ids', 'proposedBy', first_id)));
  perform zimmet_private.notice(person.id, 'moved', first_id);
  return zimmet_private.let_go(person.id, 'moved');
end
$$;
comment on function zimmet_private.do_move(jsonb, int) is 'Gives a person another post or other directorates; the requests that are free by it.';
