create or replace function zimmet_private.ids_in(scope jsonb, name text) returns int[]
language sql immutable set search_path = '' as $$
  select case
    when jsonb_typeof(scope -> name) = 'array' then array(select x::int from jsonb_array_elements_text(scope -> name) as x)
  end
$$;
comment on function zimmet_private.ids_in(jsonb, text) is 'A list of keys of a scope; null where it does not narrow by them.';
