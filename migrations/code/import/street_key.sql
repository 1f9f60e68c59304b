create or replace function zimmet_private.street_key(name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(btrim(zimmet.fold(name)), '\s+', ' ', 'g'),
    '\s(sokagi|sok\.?|sk\.?)$', ' sokak'), '\s(caddesi|cad\.?|cd\.?)$', ' cadde'), '\s(bulvari|bul\.?|blv\.?)$', ' bulvar')
$$;
comment on function zimmet_private.street_key(text) is 'The same for streets, whose kinds are written in many ways: "Gül Sk." is Gül sokak.';
