create or replace function zimmet_private.told_keywords(told jsonb, otherwise text) returns text
language plpgsql stable set search_path = '' as $$
declare
  words text := case when told ->> 'keywords' is null then coalesce(otherwise, '') else coalesce(zimmet_private.what_is_said(told ->> 'keywords'), '') end;
begin
  if length(words) > 4000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'keywords'));
  end if;
  return words;
end
$$;
comment on function zimmet_private.told_keywords(jsonb, text) is 'Other words for an entry, as told; otherwise, where nothing was told of them.';
