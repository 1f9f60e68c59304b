create or replace function zimmet_private.check_staff_acts(acts jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  if jsonb_typeof(acts) is distinct from 'array' or jsonb_array_length(acts) not between 1 and 5000
    or exists (select from jsonb_array_elements(acts) a where jsonb_typeof(a) <> 'object')
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'acts'));
  end if;
  return acts;
end
$$;
comment on function zimmet_private.check_staff_acts(jsonb) is 'The acts of a file of staff, a list of them; anything else is refused.';
