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
comment on function zimmet_private.figure_of(zimmet_data.measure, zimmet_data.cohort) is 'SQL of a figure over the rows of its cohort; null where it stands on too few.';
