-- The acts on staff: alone where the post sees its own directorates only, else proposed.
create or replace function zimmet_private.do_staff(kind text, p jsonb, first_id int) returns jsonb
language sql volatile set search_path = '' as $$
  select case kind
    when 'enrol_staff' then jsonb_build_object('staffId', zimmet_private.do_enrol(p, first_id))
    when 'move_staff' then jsonb_build_object('staffId', p -> 'staff_id', 'freed', cardinality(zimmet_private.do_move(p, first_id)))
    when 'reset_password' then jsonb_build_object('staffId', zimmet_private.do_reset(p, first_id))
    when 'set_terms' then jsonb_build_object('staffId', zimmet_private.do_terms(p, first_id))
    when 'enrol_file' then zimmet_private.do_staff_file(p -> 'acts', first_id)
  end
$$;
comment on function zimmet_private.do_staff(text, jsonb, int) is 'Carries out an act on staff.';
