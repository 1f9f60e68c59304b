create or replace function zimmet_private.like_pattern(word text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select '%' || regexp_replace(word, '([%_\\])', '\\\1', 'g') || '%'
$$;
comment on function zimmet_private.like_pattern(text) is 'A word as a LIKE pattern that finds it anywhere, taken literally.';
