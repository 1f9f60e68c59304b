create or replace function zimmet_private.requests_with_words(words text, max_rows int) returns setof int
language plpgsql stable set search_path = '' set enable_seqscan = off as $$
declare
  condition text := zimmet_private.words_condition(words);
  newest int;
  oldest int;
  months int;
  chosen text;
  found_ids int[];
begin
  select zimmet_private.month_number(max(s.registered_at)), zimmet_private.month_number(min(s.registered_at)) into newest, oldest
  from zimmet_data.request_words s;
  if condition is null or newest is null then
    return;
  end if;
  -- Few rows are read, whatever is looked for: what the newest do not hold often enough is so rare that a longer stretch holds few of it,
  -- too. The first stretch is read as it is, the others by the index.
  foreach months in array '{0, 3, null}'::int[] loop
    chosen := case
      when months = 0 then format(
        '(select s.* from zimmet_data.request_words s order by s.registered_at desc, s.request_id desc limit 1000) s where %s', condition)
      when months <= newest - oldest then format(
        'zimmet_data.request_words s where %s and array[zimmet_private.month_number(s.registered_at)] && %L::int[]', condition,
        array(select generate_series(newest - months + 1, newest)))
      else format('zimmet_data.request_words s where %s', condition)
    end;
    execute format('with chosen as materialized (select s.request_id, s.registered_at from %s)
      select array(select c.request_id from chosen c order by c.registered_at desc, c.request_id desc limit %s)', chosen, max_rows)
    into found_ids;
    exit when cardinality(found_ids) >= max_rows or months > newest - oldest;
  end loop;
  return query select f.id from unnest(found_ids) with ordinality as f (id, place) order by f.place;
end
$$;
comment on function zimmet_private.requests_with_words(text, int) is
  'Requests in which every word is found, the newest first; only those the signed-in person sees.';
