create or replace function zimmet_private.requests_with_words(words text, max_rows int) returns setof int
language plpgsql stable set search_path = '' as $$
declare
  sees_all boolean := zimmet_private.sees_all();
  mine int[] := zimmet_private.my_directorates();
  patterns text[] := array(
    select zimmet_private.like_pattern(w.word)
    from regexp_split_to_table(btrim(zimmet.fold(words)), '\s+') as w (word)
    where w.word <> ''
    order by length(w.word) desc
  );
begin
  return query
    select r.id
    from zimmet_data.request_words s
    join zimmet_data.request r on r.id = s.request_id
    where s.search like all (patterns)
      and cardinality(patterns) > 0
      and r.held_by <> '{}' and (sees_all or r.held_by && mine)
    order by r.registered_at desc, r.id desc
    limit max_rows;
end
$$;
comment on function zimmet_private.requests_with_words(text, int) is
  'Requests in which every word is found, the newest first; only those the signed-in person sees.';
