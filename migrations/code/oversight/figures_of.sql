create or replace function zimmet_private.figures_of(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], is_tally boolean, scope jsonb, directorates int[]
) returns table (set_number bigint, keys bigint[], codes text[], figures double precision[], bases bigint[], requests bigint[])
language plpgsql stable set search_path = '' as $$
begin
  return query execute zimmet_private.cohort_query(
    k, measures, sets, is_tally, scope, directorates is null)
    using zimmet_private.instant_in(scope, 'since'), zimmet_private.instant_in(scope, 'until'),
      zimmet_private.ids_in(scope, 'directorateIds'), zimmet_private.ids_in(scope, 'subjectIds'),
      zimmet_private.ids_in(scope, 'neighbourhoodIds'), zimmet_private.ids_in(scope, 'streetIds'),
      zimmet_private.ids_in(scope, 'channelIds'), directorates, zimmet_private.ids_in(scope, 'clerkIds');
end
$$;
comment on function zimmet_private.figures_of(zimmet_data.cohort, zimmet_data.measure[], text[], boolean, jsonb, int[]) is
  'The figures of one cohort, of its rows or of its tally, of these directorates alone; null: of all.';
