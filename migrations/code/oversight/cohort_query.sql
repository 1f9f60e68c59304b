create or replace function zimmet_private.cohort_query(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], is_tally boolean, scope jsonb, sees_all boolean
) returns text
language plpgsql stable set search_path = '' as $$
declare
  dimensions text[] := array(select distinct d.code from unnest(sets) as s (words), string_to_table(s.words, ',') as d (code));
  keys text[] := array(select zimmet_private.key_of(d.code, k) from unnest(dimensions) as d (code));
  words text;
  g record;
  number int := 0;
  codes text[];
  figures text[];
  bases text[];
  requests text[];
  numbers text := '';
  arrays text := '';
  groupings text[];
  whole text := 'false';
begin
  select array_agg(m.code order by m.position), array_agg(f.figure order by m.position), array_agg(f.base order by m.position),
    array_agg(f.requests order by m.position)
  into codes, figures, bases, requests
  from unnest(measures) as m cross join lateral zimmet_private.figure_of(m, k, is_tally, zimmet_private.min_group_size('figures')) f;
  foreach words in array sets loop
    number := number + 1;
    g := zimmet_private.grouping_of(string_to_array(words, ','), dimensions, k);
    numbers := format('%s when %s then %s', numbers, g.condition, number);
    arrays := format('%s when %s then array[%s]::bigint[]', arrays, g.condition, g.keys);
    whole := case when g.keys is null then g.condition else whole end;
    groupings := groupings || format('(%s)', g.keys);
  end loop;
  -- Narrowed within: a condition on what is grouped in several ways finds no index.
  return format('select (case%s end)::bigint, case%s end, %L::text[], array[%s]::double precision[], array[%s]::bigint[], array[%s]::bigint[]
    from (%s) k %s', numbers, arrays, codes,
    array_to_string(figures, ', '), array_to_string(bases, ', '), array_to_string(requests, ', '),
    zimmet_private.rows_to_count(k, measures, keys, is_tally, scope, sees_all,
      -- Told of one dimension and of all, what is sorted anyway comes from an index in that order.
      not is_tally and number = 2 and whole <> 'false' and cardinality(keys) = 1
      and exists (select from unnest(measures) m where m.kind in ('median', 'p90'))),
    -- One breakdown is grouped plainly, the whole not at all: then rows in the order of an index need no sorting.
    case when number > 1 then format('group by grouping sets (%s)', array_to_string(groupings, ', ')) else coalesce('group by ' || g.keys, '') end
    -- What has all moved away leaves a cell of nothing.
    || case when is_tally and dimensions <> '{}' then format(' having sum(k.requests) <> 0 or %s', whole) else '' end);
end
$$;
comment on function zimmet_private.cohort_query(zimmet_data.cohort, zimmet_data.measure[], text[], boolean, jsonb, boolean) is
  'One query for all figures of a cohort, broken down in all the ways asked for in one pass over its rows: put together of names of columns alone.';
