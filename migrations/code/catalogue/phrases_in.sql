create or replace function zimmet_private.phrases_in(keywords text) returns text[]
language sql immutable parallel safe set search_path = '' as $$
  select array(
    select btrim(regexp_replace(p.phrase, '\s+', ' ', 'g'))
    from regexp_split_to_table(keywords, case when keywords ~ '[,;\n]' then '[,;\n]+' else '\s+' end) with ordinality as p (phrase, place)
    where zimmet_private.says(p.phrase) order by p.place)
$$;
comment on function zimmet_private.phrases_in(text) is
  'The phrases of other words for an entry: parted by commas or lines; where there are none of these, each word is one. Its twin is phrasesIn in src-shared/reading/phrases.ts.';
