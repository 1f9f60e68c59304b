create or replace function zimmet_private.search_name(full_name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select ' ' || regexp_replace(btrim(zimmet.fold(full_name)), '\s+', ' ', 'g')
$$;
comment on function zimmet_private.search_name(text) is 'A name as it is looked up: folded, with a blank before each word.';
