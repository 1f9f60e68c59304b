create or replace function zimmet_private.cohort_query(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], scope jsonb, sees_all boolean
) returns text
language sql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
  with dimension as (
    select row_number() over () as place, x.code, zimmet_private.key_of(x.code, k) as key
    from (select distinct d.code from unnest(sets) as s (words), string_to_table(s.words, ',') as d (code)) x
  ),
  breakdown as (
    select s.number, coalesce(string_agg(d.key, ', ' order by u.place), '') as keys,
      (select sum(1 << (m.many - o.place)::int) from dimension o, (select count(*)::int as many from dimension) m
       where o.code <> all (string_to_array(s.words, ','))) as mask
    from unnest(sets) with ordinality as s (words, number)
    left join string_to_table(s.words, ',') with ordinality as u (code, place) on true
    left join dimension d on d.code = u.code
    group by s.number, s.words
  ),
  figure as (
    select
      string_agg(quote_literal(m.code), ', ' order by m.position) as codes,
      string_agg(f.figure, ', ' order by m.position) as figures,
      -- Of a count both are the same.
      string_agg(case m.kind when 'count' then f.figure else zimmet_private.base_of(m, k) end, ', ' order by m.position) as bases
    from unnest(measures) m
    cross join lateral (select zimmet_private.figure_of(m, k) as figure offset 0) f
  ),
  told as (
    select
      (select string_agg(d.key, ', ' order by d.place) from dimension d) as keys,
      (select string_agg(format('when %s then %s', coalesce(b.mask, 0), b.number), ' ') from breakdown b) as numbers,
      (select string_agg(format('when %s then array[%s]::bigint[]', coalesce(b.mask, 0), b.keys), ' ') from breakdown b) as arrays,
      (select string_agg(format('(%s)', b.keys), ', ' order by b.number) from breakdown b) as groupings,
      zimmet_private.cohort_where(k, scope, sees_all) as condition
  )
  select format('select %s, %s, array[%s], array[%s]::double precision[], array[%s]::bigint[] from %s where %s group by grouping sets (%s)',
    case when t.keys is null then '1::bigint' else format('(case grouping(%s) %s end)::bigint', t.keys, t.numbers) end,
    case when t.keys is null then '''{}''::bigint[]' else format('case grouping(%s) %s end', t.keys, t.arrays) end,
    f.codes, f.figures, f.bases,
    zimmet_private.cohort_from(k, concat_ws(' ', f.figures, f.bases, t.condition, t.keys)), t.condition, t.groupings)
  from told t, figure f
$$;
comment on function zimmet_private.cohort_query(zimmet_data.cohort, zimmet_data.measure[], text[], jsonb, boolean) is
  'One query for all figures of a cohort, broken down in all the ways asked for in one pass over its rows.';
