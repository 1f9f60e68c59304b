create or replace function zimmet_private.told_id(told jsonb, field text) returns int
language plpgsql immutable set search_path = '' as $$
begin
  if coalesce(jsonb_typeof(told -> field), 'null') = 'null' then
    return null;
  elsif jsonb_typeof(told -> field) <> 'number' or (told ->> field)::numeric not between 1 and 2147483647 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', field));
  end if;
  return (told ->> field)::numeric::int;
end
$$;
comment on function zimmet_private.told_id(jsonb, text) is 'An id among what was told, null where there is none; anything else is refused.';
