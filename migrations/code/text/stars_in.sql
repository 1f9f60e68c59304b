create or replace function zimmet_private.stars_in(words text, pattern text, only_national_ids boolean) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  masked text := words;
  found text;
begin
  for found in select distinct m[1] from regexp_matches(words, pattern, 'g') m loop
    if not only_national_ids or zimmet_private.is_national_id(regexp_replace(found, '\D', '', 'g')) then
      masked := replace(masked, found, zimmet_private.stars(found));
    end if;
  end loop;
  return masked;
end
$$;
comment on function zimmet_private.stars_in(text, text, boolean) is 'Words with what the pattern finds covered.';
