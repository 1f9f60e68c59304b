-- A screen of figures is asked all day: the words of its queries are composed with a plan made once, what is sorted for a
-- median serves its ninetieth percentile, and what is held is counted along its index.
create or replace function zimmet_private.figure_of(m zimmet_data.measure, k zimmet_data.cohort) returns text
language sql stable set search_path = '' as $$
  select case m.kind
    when 'count' then zimmet_private.counted(m, k)
    else format('case when %s >= %s then %s end', zimmet_private.base_of(m, k), zimmet_private.fewest(), case m.kind
      when 'share' then format('(%s)::double precision / (%s)',
        (select zimmet_private.counted(p, k) from zimmet_data.measure p where p.code = m.part), zimmet_private.base_of(m, k))
      when 'mean' then format('avg(%s) filter (where %s)', m.value, m.condition)
      -- Both asked in one, in the same words: then the values are sorted once for both.
      else format('(percentile_disc(''{0.5, 0.9}''::double precision[]) within group (order by %s) filter (where %s))[%s]',
        m.value, m.condition, case m.kind when 'median' then 1 else 2 end)
    end)
  end
$$;

alter function zimmet_private.cohort_query(zimmet_data.cohort, zimmet_data.measure[], text[], jsonb, boolean)
  set plan_cache_mode = force_generic_plan;
alter function zimmet_private.opened_query(zimmet_data.measure, zimmet_data.cohort, jsonb, boolean, text)
  set plan_cache_mode = force_generic_plan;

drop index zimmet_data.request_held;
create index request_held on zimmet_data.request (directorate_id, state, held_until) where is_open and held_until is not null;
update zimmet_data.cohort
set summary = '(
    select t.directorate_id, t.state, null::timestamptz as held_until, sum(t.requests) as requests from zimmet_data.open_tally t
    group by t.directorate_id, t.state having sum(t.requests) <> 0
    union all
    select h.directorate_id, h.state, u.held_until, u.requests
    from (
      select q.directorate_id, q.state, max(q.held_until) as latest, count(*) as held, count(*) filter (where q.held_until > now()) as waiting
      from zimmet_data.request q
      where q.is_open and q.held_until is not null
      group by q.directorate_id, q.state
    ) h
    -- Those that wait still, and those that wait no more.
    cross join lateral (values (h.latest, h.waiting), (null, h.held - h.waiting)) as u (held_until, requests)
    where u.requests > 0
  ) r'
where code = 'now';
