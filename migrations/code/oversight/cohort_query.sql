create or replace function zimmet_private.cohort_query(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], is_tally boolean, scope jsonb, sees_all boolean
) returns text
language plpgsql stable set search_path = '' as $$
declare
  dimensions text[] := array(select distinct d.code from unnest(sets) as s (words), string_to_table(s.words, ',') as d (code));
  words text;
  m zimmet_data.measure;
  f record;
  g record;
  number int := 0;
  codes text[];
  figures text[];
  bases text[];
  requests text[];
  numbers text := '';
  arrays text := '';
  groupings text[];
begin
  foreach m in array measures loop
    f := zimmet_private.figure_of(m, k, is_tally);
    codes := codes || m.code;
    figures := figures || f.figure;
    bases := bases || f.base;
    requests := requests || f.requests;
  end loop;
  foreach words in array sets loop
    number := number + 1;
    g := zimmet_private.grouping_of(string_to_array(words, ','), dimensions, k);
    numbers := format('%s when %s then %s', numbers, g.condition, number);
    arrays := format('%s when %s then array[%s]::bigint[]', arrays, g.condition, g.keys);
    groupings := groupings || format('(%s)', g.keys);
  end loop;
  -- Narrowed within: a condition on what is grouped in several ways finds no index.
  return format('select (case%s end)::bigint, case%s end, %L::text[], array[%s]::double precision[], array[%s]::bigint[],
      array[%s]::bigint[]
    from (select k.* from %s) k %s', numbers, arrays, codes, array_to_string(figures, ', '), array_to_string(bases, ', '),
    array_to_string(requests, ', '),
    zimmet_private.rows_of(k, is_tally, scope, sees_all),
    -- One breakdown is grouped plainly, the whole not at all: then rows in the order of an index need no sorting.
    case when number > 1 then format('group by grouping sets (%s)', array_to_string(groupings, ', ')) else coalesce('group by ' || g.keys, '') end);
end
$$;
comment on function zimmet_private.cohort_query(zimmet_data.cohort, zimmet_data.measure[], text[], boolean, jsonb, boolean) is
  'One query for all figures of a cohort, broken down in all the ways asked for in one pass over its rows: put together of names of columns alone.';
