create or replace function zimmet_private.name_patterns(told text) returns text[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg('% ' || w.word || '%' order by length(w.word) desc)
    -- Letters only, and one word of three at least: less would be everybody.
    filter (where t.name ~ '^[[:alpha:]'' .-]*$' and t.name ~ '[[:alpha:]]{3}'), '{}')
  from (select regexp_replace(zimmet.fold(told), '[.]', ' ', 'g') as name) t
  cross join lateral regexp_split_to_table(btrim(t.name), '\s+') as w (word)
  where w.word ~ '[[:alpha:]]'
$$;
comment on function zimmet_private.name_patterns(text) is
  'A name as people say it, as LIKE patterns: every word from its beginning, in any order; none where it says too little.';
