create or replace function zimmet_private.telling_words(message text) returns text[]
language sql immutable parallel safe set search_path = '' as $$
  -- Turkish grows at the end of a word: its first five letters are nearly its stem. A number tells where or who, not what.
  select array(
    select distinct left(w.word, 5) as stem
    from regexp_split_to_table(zimmet.fold(left(message, 2000)), '[^a-z]+') as w (word)
    where length(w.word) between 3 and 30
    order by stem limit 60)
$$;
comment on function zimmet_private.telling_words(text) is 'The words of a message that may tell its subject: each once, its first five letters folded, sixty at most.';
