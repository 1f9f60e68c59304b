create or replace function zimmet_private.text_hash(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select encode(sha256(convert_to(words, 'UTF8')), 'hex')
$$;
comment on function zimmet_private.text_hash(text) is
  'What history keeps of free words: their hash. They stay provable there and can still be destroyed where they stand.';
