create or replace function zimmet_private.excerpt_of(kind text, words text) returns text
language sql immutable set search_path = '' as $$
  select coalesce(left(zimmet_private.mask_numbers(left(regexp_replace(words, '\s+', ' ', 'g'), 200)), 120), '[' || kind || ']')
$$;
comment on function zimmet_private.excerpt_of(text, text) is
  'The beginning of a message as lists show it, long numbers masked; its kind in brackets where it has no words.';
