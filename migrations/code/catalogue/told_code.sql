create or replace function zimmet_private.told_code(told jsonb, field text, known text[], otherwise text) returns text
language plpgsql stable set search_path = '' as $$
begin
  if not told ? field then
    return otherwise;
  elsif jsonb_typeof(told -> field) <> 'string' or not told ->> field = any (known) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', field));
  end if;
  return told ->> field;
end
$$;
comment on function zimmet_private.told_code(jsonb, text, text[], text) is 'One of the known words of what was told; otherwise, where nothing was told of it.';
