create or replace function zimmet.fold(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select replace(
    regexp_replace(
      normalize(lower(normalize(regexp_replace(words, '[\u2018\u2019\u201b\u02bc\u0060\u00b4]', '''', 'g'), nfkd) collate "tr-x-icu"), nfd),
      -- Marks above and below letters, and what is copied along unseen: soft hyphens, joiners, marks of direction.
      '[\u0300-\u036f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g'),
    'ı', 'i'
  )
$$;
comment on function zimmet.fold(text) is
  'Turkish lower case without marks, ı as i, ligatures as their letters, one apostrophe: "ÇÖP" and "cop" fold alike. Its twin is fold in src-shared/text-fold.ts.';
grant execute on function zimmet.fold(text) to zimmet_staff;
