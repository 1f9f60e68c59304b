create or replace function zimmet_private.place_name(name text) returns text
language sql immutable strict set search_path = '' as $$
  select regexp_replace(btrim(zimmet.fold(name)), '\s+(mahallesi|mahalle|mah\.?|mh\.?)$', '')
$$;
comment on function zimmet_private.place_name(text) is 'A neighbourhood''s name as it is compared: "YENİ MAH." and "Yeni" are one.';
