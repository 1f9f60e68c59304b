create or replace function zimmet.fold(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select replace(
    regexp_replace(normalize(lower(words collate "tr-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'),
    'ı', 'i'
  )
$$;
comment on function zimmet.fold(text) is
  'Turkish lower case without marks, ı as i: "ÇÖP" and "cop" fold alike. Its twin is fold in src-shared/text-fold.ts.';
grant execute on function zimmet.fold(text) to zimmet_staff;
