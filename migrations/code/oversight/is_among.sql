create or replace function zimmet_private.is_among(expression text, keys text) returns text
language sql immutable set search_path = '' as $$
  -- Not coalesce(…, 0): with the keys known, what is left of this can be looked up in an index.
  select format('(%1$s = any (%2$s) or 0 = any (%2$s) and %1$s is null)', expression, keys)
$$;
comment on function zimmet_private.is_among(text, text) is 'SQL of whether a key is among those told; 0 stands for none.';
