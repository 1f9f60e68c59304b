create or replace function zimmet_private.told_flag(told jsonb, field text, otherwise boolean) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  if not told ? field then
    return otherwise;
  elsif jsonb_typeof(told -> field) <> 'boolean' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', field));
  end if;
  return (told -> field)::boolean;
end
$$;
comment on function zimmet_private.told_flag(jsonb, text, boolean) is 'A yes or no of what was told; otherwise, where nothing was told of it.';
