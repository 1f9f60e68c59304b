create or replace function zimmet.figures(scope jsonb, measures text[], sets text[] default '{""}')
returns table (set_number bigint, keys bigint[], codes text[], figures double precision[], bases bigint[], requests bigint[])
language plpgsql stable security definer set search_path = ''
  -- Workers would take longer to come than the answer, and the office has other PCs.
  set max_parallel_workers_per_gather = 0
  -- Would sort all rows to tell the few apart that may repeat.
  set enable_presorted_aggregate = off as $$
declare
  mine int[] := zimmet_private.figures_for();
  asked record;
begin
  perform zimmet_private.check_scope(scope), zimmet_private.check_sets(sets);
  for asked in
    select c.cohort, m.is_tallied and c.is_told as is_tally, array_agg(m order by m.position) as measures
    from zimmet_private.known_measures(measures) m
    join (select c as cohort, zimmet_private.is_told_by_tally(c, sets, scope) as is_told from zimmet_data.cohort c offset 0) c
      on (c.cohort).code = m.cohort
    group by c.cohort, m.is_tallied and c.is_told
  loop
    return query select f.* from zimmet_private.figures_of(asked.cohort, asked.measures, sets, asked.is_tally, scope, mine) f;
  end loop;
end
$$;
comment on function zimmet.figures(jsonb, text[], text[]) is
  'Figures of a scope (since, until in milliseconds; directorateIds, subjectIds, neighbourhoodIds, streetIds, channelIds, clerkIds; 0 for none), broken down by sets as "directorate,subject"; null figures stand on fewer than ten. Bases say on how many rows each stands (evaluations, custodies, requests), requests of how many requests these are.';
grant execute on function zimmet.figures(jsonb,text[],text[]) to zimmet_staff;
