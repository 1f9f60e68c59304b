create or replace function zimmet_private.require_sentence(words text) returns text
language plpgsql stable set search_path = '' as $$
declare
  said text := zimmet_private.require_text(words);
begin
  -- Ten letters, four of them different: less names neither a person nor a matter.
  if length(zimmet_private.visible(said)) < 10
    or (select count(distinct c.letter) < 4 from string_to_table(zimmet_private.visible(said), null) as c (letter))
  then
    perform zimmet_private.refuse('ZM046', jsonb_build_object('field', 'words'));
  end if;
  return said;
end
$$;
comment on function zimmet_private.require_sentence(text) is 'Words that must say something (ZM046), where they move or stop a clock.';
