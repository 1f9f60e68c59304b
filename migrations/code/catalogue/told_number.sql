create or replace function zimmet_private.told_number(told jsonb, field text, otherwise int) returns int
language plpgsql stable set search_path = '' as $$
begin
  if not told ? field then
    return otherwise;
  elsif jsonb_typeof(told -> field) <> 'number' or (told ->> field) !~ '^\d{1,9}$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', field));
  end if;
  return (told ->> field)::int;
end
$$;
comment on function zimmet_private.told_number(jsonb, text, int) is 'A whole number, such as an id, of what was told; otherwise, where nothing was told of it.';
