create or replace function zimmet_private.optional_text(words text) returns text
language sql stable set search_path = '' as $$
  select case when zimmet_private.says(words) then zimmet_private.require_text(words) end
$$;
comment on function zimmet_private.optional_text(text) is 'Words that may be missing: trimmed, or null.';
