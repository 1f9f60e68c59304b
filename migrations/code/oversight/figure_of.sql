create or replace function zimmet_private.figure_of(
  m zimmet_data.measure, k zimmet_data.cohort, is_tally boolean, minimum int, out figure text, out base text, out requests text
)
language plpgsql stable set search_path = '' as $$
declare
  part zimmet_data.measure;
  stands_on zimmet_data.measure := m;
begin
  if m.kind = 'share' then
    select x.* into strict part from zimmet_data.measure x where x.code = m.part;
    select x.* into strict stands_on from zimmet_data.measure x where x.code = m.whole;
  end if;
  base := zimmet_private.counted(stands_on, is_tally);
  requests := zimmet_private.counted_requests(stands_on, k, is_tally);
  figure := case m.kind
    when 'count' then base
    when 'share' then format('(%s)::double precision / (%s)', zimmet_private.counted(part, is_tally), base)
    when 'mean' then case when is_tally then format('sum(k.%I)::numeric / nullif(%s, 0)', m.counts, base) else format('avg(k.%I)', m.counts) end
    -- Both asked in one, in the same words: then the values are sorted once for both.
    else format('(percentile_disc(''{0.5, 0.9}''::double precision[]) within group (order by k.%I))[%s]',
      m.counts, case m.kind when 'median' then 1 else 2 end)
  end;
  if m.kind <> 'count' then
    figure := format('case when %s >= %s then %s end', base, minimum, figure);
  end if;
end
$$;
comment on function zimmet_private.figure_of(zimmet_data.measure, zimmet_data.cohort, boolean, int) is
  'A figure over the rows k of its cohort, null where it stands on fewer rows than the minimum; how many rows it stands on (of a share its whole), and of how many requests.';
