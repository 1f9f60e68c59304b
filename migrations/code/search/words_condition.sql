create or replace function zimmet_private.words_condition(words text) returns text
language sql stable set search_path = '' as $$
  select string_agg(
      case
        when w.place <= 3 and w.is_indexed then format('s.search like %L', zimmet_private.like_pattern(w.word))
        -- Out of the index's sight: it knows nothing shorter than three letters, and what three long words leave is few rows.
        else format('strpos(s.search, %L) > 0', w.word)
      end, ' and ' order by w.place)
    -- The visibility rule (may_see), in words that the index knows.
    || case when zimmet_private.sees_all() then ' and s.held_by <> ''{}''' else format(' and s.held_by && %L::int[]', zimmet_private.my_directorates()) end
  from (
    select t.word, t.word ~ '[[:alnum:]]{3}' as is_indexed,
      row_number() over (order by t.word ~ '[[:alnum:]]{3}' desc, length(t.word) desc, t.word) as place
    from (select distinct d.word from regexp_split_to_table(btrim(zimmet.fold(words)), '\s+') as d (word)) t
    where t.word <> ''
  ) w
$$;
comment on function zimmet_private.words_condition(text) is
  'What rows s of request_words hold every word and are seen by the signed-in person, each word in a condition of its own that the index knows; null without words.';
