create or replace function zimmet_private.name_key(name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select regexp_replace(regexp_replace(btrim(zimmet.fold(name)), '\s+', ' ', 'g'),
    '\s(mudurlugu|mud\.?|mahallesi|mah\.?|mh\.?)$', '')
$$;
comment on function zimmet_private.name_key(text) is
  'By what names of another system are compared with ours: folded, without "Müdürlüğü" and "Mahallesi" behind them.';
