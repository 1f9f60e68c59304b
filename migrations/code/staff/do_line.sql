create or replace function zimmet_private.do_line(a jsonb, first_id int) returns int[]
language plpgsql volatile set search_path = '' as $$
begin
  if a ->> 'act' = 'move_staff' then
    return zimmet_private.do_move(a, first_id);
  elsif a ->> 'act' = 'set_office' then
    perform zimmet_private.write_office(zimmet_private.working_person((a ->> 'staff_id')::int), a ->> 'office');
    return '{}';
  elsif a ->> 'act' is null or a ->> 'act' not in ('enrol_staff', 'set_terms', 'reset_password') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'act'));
  end if;
  perform zimmet_private.do_staff(a ->> 'act', a, first_id);
  return '{}';
end
$$;
comment on function zimmet_private.do_line(jsonb, int) is 'One act of a file of staff; the requests that are free by it.';
