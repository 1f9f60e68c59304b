create or replace function zimmet_private.require_text(words text) returns text
language plpgsql stable set search_path = '' as $$
begin
  if not zimmet_private.says(words) then
    perform zimmet_private.refuse('ZM008');
  elsif length(words) > 4000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'words'));
  end if;
  return zimmet_private.what_is_said(words);
end
$$;
comment on function zimmet_private.require_text(text) is 'Words that must be there, trimmed; refuses none (ZM008) and too many (ZM025).';
