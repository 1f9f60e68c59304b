create or replace function zimmet_private.spare_words(words text) returns text
language sql stable set search_path = '' as $$
  select case when zimmet_private.visible(words) <> '' then zimmet_private.owe_words(words) end
$$;
comment on function zimmet_private.spare_words(text) is 'Words that may be missing: trimmed, or null.';
