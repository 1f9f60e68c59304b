-- Figures and the rows behind them, composed of the definitions: what is counted is what opens.
create function zimmet_private.fewest() returns int
language sql immutable parallel safe
return 10;
comment on function zimmet_private.fewest() is 'Below so many requests or people no mean, median or share is told: one closed request tops no table.';

create function zimmet_private.figures_for() returns int[]
language plpgsql stable set search_path = '' as $$
declare
  post text := zimmet_private.my_post();
begin
  if post is null or post not in ('clerk', 'director', 'overseer') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_figures'));
  end if;
  return case when post <> 'overseer' then zimmet_private.my_directorates() end;
end
$$;
comment on function zimmet_private.figures_for() is
  'The directorates whose figures the person sees; null: all. Agents and administrators see none.';

create function zimmet_private.known_measures(codes text[]) returns setof zimmet_data.measure
language plpgsql stable set search_path = '' as $$
begin
  if codes is null or exists (
    select from unnest(codes) as c (code) where c.code not in (select m.code from zimmet_data.measure m) or c.code is null)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'measures'));
  end if;
  return query select m.* from zimmet_data.measure m where m.code = any (codes) order by m.position;
end
$$;
comment on function zimmet_private.known_measures(text[]) is 'The definitions by their codes; an unknown code is refused.';

create function zimmet_private.check_scope(scope jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  wrong text;
begin
  select e.key into wrong
  from jsonb_each(case when jsonb_typeof(scope) = 'object' then scope else '{"scope": null}' end) e
  where not case
    when e.key in ('since', 'until') then e.value::text ~ '^-?\d{1,14}(\.\d+)?$'
    when e.key = any ('{directorateIds,subjectIds,neighbourhoodIds,streetIds,channelIds,clerkIds}') then
      jsonb_typeof(e.value) = 'array' and not jsonb_path_exists(e.value, 'strict $[*] ? (@.type() != "number" || @ < 0 || @ > 2147483647 || @.floor() != @)')
    else false
  end
  limit 1;
  if wrong is not null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', wrong));
  end if;
end
$$;
comment on function zimmet_private.check_scope(jsonb) is
  'Refuses what is no scope: a filter that is not understood must not count as no filter.';

create function zimmet_private.check_sets(sets text[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  if coalesce(cardinality(sets), 0) not between 1 and 12 or array_position(sets, null) is not null or exists (
    select from unnest(sets) as s (words)
    cross join lateral (select string_agg(distinct d.code, ',') as codes from string_to_table(s.words, ',') as d (code)) d
    group by d.codes having count(*) > 1)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'by'));
  end if;
end
$$;
comment on function zimmet_private.check_sets(text[]) is 'Refuses no breakdown at all, too many, and the same one twice.';

create function zimmet_private.ids_in(scope jsonb, name text) returns int[]
language sql immutable set search_path = '' as $$
  select case
    when jsonb_typeof(scope -> name) = 'array' then array(select x::int from jsonb_array_elements_text(scope -> name) as x)
  end
$$;
comment on function zimmet_private.ids_in(jsonb, text) is 'A list of keys of a scope; null where it does not narrow by them.';

create function zimmet_private.instant_in(scope jsonb, name text) returns timestamptz
language sql immutable set search_path = '' as $$
  select to_timestamp((scope ->> name)::double precision / 1000)
$$;
comment on function zimmet_private.instant_in(jsonb, text) is 'An instant of a scope, told in milliseconds; null where it has none.';

create function zimmet_private.is_among(expression text, keys text) returns text
language sql immutable set search_path = '' as $$
  -- Not coalesce(…, 0): with the keys known, what is left of this can be looked up in an index.
  select format('(%1$s = any (%2$s) or 0 = any (%2$s) and %1$s is null)', expression, keys)
$$;
comment on function zimmet_private.is_among(text, text) is 'SQL of whether a key is among those told; 0 stands for none.';

create function zimmet_private.cohort_where(k zimmet_data.cohort, scope jsonb, sees_all boolean) returns text
language sql stable set search_path = '' as $$
  select concat_ws(' and ',
    '(' || k.condition || ')',
    case when k.instant is not null and scope ->> 'since' is not null then k.instant || ' >= $1' end,
    case when k.instant is not null and scope ->> 'until' is not null then k.instant || ' < $2' end,
    -- One is compared plainly: only then do the indexes give its rows in their order.
    case
      when jsonb_array_length(scope -> 'directorateIds') = 1 then k.directorate_id || ' = ($3)[1]'
      when scope ? 'directorateIds' then k.directorate_id || ' = any ($3)'
    end,
    case when scope ? 'subjectIds' then 'r.subject_id = any ($4)' end,
    case when scope ? 'neighbourhoodIds' then zimmet_private.is_among('r.neighbourhood_id', '$5') end,
    case when scope ? 'streetIds' then zimmet_private.is_among('r.street_id', '$6') end,
    case when scope ? 'channelIds' then 'r.channel_id = any ($7)' end,
    case when not sees_all then k.directorate_id || ' = any ($8)' end,
    case when scope ? 'clerkIds' then zimmet_private.is_among(k.clerk_id, '$9') end)
$$;
comment on function zimmet_private.cohort_where(zimmet_data.cohort, jsonb, boolean) is
  'The condition that narrows a cohort to a scope and to what the person sees; $1 to $9 as zimmet.figures passes them.';

create function zimmet_private.cohort_from(k zimmet_data.cohort, expressions text) returns text
language sql immutable set search_path = '' as $$
  select k.source || case
    when k.source !~ '\mr$' and expressions ~ '\mr\.' then
      format(' join zimmet_data.request r on r.id = %s', k.request_id)
    else ''
  end
$$;
comment on function zimmet_private.cohort_from(zimmet_data.cohort, text) is 'The rows of a cohort, with their requests where an expression speaks of them.';

create function zimmet_private.condition_of(m zimmet_data.measure) returns text
language sql immutable set search_path = '' as $$
  select '(' || nullif(m.condition, 'true') || ')'
$$;
comment on function zimmet_private.condition_of(zimmet_data.measure) is
  'SQL of which rows of its cohort a measure counts and opens; null: all.';

create function zimmet_private.counted(m zimmet_data.measure, k zimmet_data.cohort) returns text
language sql immutable set search_path = '' as $$
  select case
    when k.weight is not null then format('coalesce(sum(%s)%s, 0)', k.weight, f.filter)
    when k.may_repeat then format('count(distinct %s)%s', k.request_id, f.filter)
    else 'count(*)' || f.filter
  end
  from (select coalesce(' filter (where ' || zimmet_private.condition_of(m) || ')', '') as filter) f
$$;
comment on function zimmet_private.counted(zimmet_data.measure, zimmet_data.cohort) is 'SQL of how many requests a measure stands on.';

create function zimmet_private.base_of(m zimmet_data.measure, k zimmet_data.cohort) returns text
language sql stable set search_path = '' as $$
  select zimmet_private.counted(coalesce(w, m), k)
  from (select 1) one
  left join zimmet_data.measure w on w.code = m.whole
$$;
comment on function zimmet_private.base_of(zimmet_data.measure, zimmet_data.cohort) is 'SQL of the number that decides whether a figure is told: of a share its whole.';

create function zimmet_private.figure_of(m zimmet_data.measure, k zimmet_data.cohort) returns text
language sql stable set search_path = '' as $$
  select case m.kind
    when 'count' then zimmet_private.counted(m, k)
    else format('case when %s >= %s then %s end', zimmet_private.base_of(m, k), zimmet_private.fewest(), case m.kind
      when 'share' then format('(%s)::double precision / (%s)',
        (select zimmet_private.counted(p, k) from zimmet_data.measure p where p.code = m.part), zimmet_private.base_of(m, k))
      when 'mean' then format('avg(%s) filter (where %s)', m.value, m.condition)
      else format('percentile_disc(%s) within group (order by %s) filter (where %s)',
        case m.kind when 'median' then 0.5 else 0.9 end, m.value, m.condition)
    end)
  end
$$;
comment on function zimmet_private.figure_of(zimmet_data.measure, zimmet_data.cohort) is 'SQL of a figure over the rows of its cohort; null where it stands on too few.';

create function zimmet_private.key_of(dimension text, k zimmet_data.cohort) returns text
language plpgsql stable set search_path = '' as $$
declare
  chosen text := (select d.expression from zimmet_data.dimension d where d.code = dimension);
begin
  if chosen is null or (chosen like '%\%instant\%%' and k.instant is null) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'by'));
  end if;
  return replace(replace(replace(chosen,
    '%directorate_id%', k.directorate_id), '%clerk_id%', k.clerk_id), '%instant%', coalesce(k.instant, ''));
end
$$;
comment on function zimmet_private.key_of(text, zimmet_data.cohort) is 'SQL of a key by which a cohort is broken down; unknown ones are refused.';

create function zimmet_private.cohort_query(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], scope jsonb, sees_all boolean
) returns text
language sql stable set search_path = '' as $$
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
