-- The acts on staff: alone where the post sees its own directorates only, else proposed.
create or replace function zimmet_private.do_staff(kind text, p jsonb, first_id int) returns jsonb
language sql volatile set search_path = '' as $$
  select jsonb_build_object('staffId', case kind
    when 'enrol_staff' then zimmet_private.do_enrol(p, first_id)
    when 'move_staff' then zimmet_private.do_move(p, first_id)
    when 'reset_password' then zimmet_private.do_reset(p, first_id)
  end)
$$;
comment on function zimmet_private.do_staff(text, jsonb, int) is 'Carries out an act on staff.';
