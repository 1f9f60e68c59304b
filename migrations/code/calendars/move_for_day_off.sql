create or replace function zimmet_private.move_for_day_off(wanted_cause text, day_off_id int) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  o zimmet_data.day_off;
  moved bigint;
begin
  select x.* into strict o from zimmet_data.day_off x where x.id = day_off_id;
  moved := zimmet_private.move_deadlines(
    jsonb_build_object('cause', wanted_cause, 'dayOffId', o.id, 'kind', o.kind, 'name', o.name), lower(o.period));
  perform zimmet_private.move_custody_deadlines(lower(o.period));
  return jsonb_build_object('dayOffId', day_off_id, 'moved', moved);
end
$$;
comment on function zimmet_private.move_for_day_off(text, int) is
  'Moves every deadline that a day off touches; its name goes into each history entry.';
