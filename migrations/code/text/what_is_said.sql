create or replace function zimmet_private.what_is_said(words text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case when zimmet_private.says(words) then btrim(words, e' \t\r\n') end
$$;
comment on function zimmet_private.what_is_said(text) is 'Words as they are kept: trimmed; null where they say nothing.';
