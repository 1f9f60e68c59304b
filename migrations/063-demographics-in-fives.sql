-- Told in fives: two answers that differ by one street or one day do not tell of the one person between them.
create or replace function zimmet.demographics(scope jsonb) returns table (age_band text, sex text, people bigint, is_rest boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  mine int[] := zimmet_private.figures_for();
  k zimmet_data.cohort := (select c from zimmet_data.cohort c where c.code = 'registered');
begin
  if mine is not null then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_demographics'));
  end if;
  return query execute format($query$
    with cell as (
      select zimmet_private.age_band(z.birth_year, r.registered_at) as age_band, coalesce(z.sex, 'unknown') as sex,
        count(distinct z.id) as people
      from zimmet_data.request r
      join zimmet_data.citizen z on z.id = r.citizen_id
      where %s
      group by 1, 2
    )
    select c.age_band, c.sex, (c.people + 2) / 5 * 5, false from cell c where c.people >= zimmet_private.fewest()
    union all
    select null, null, (sum(c.people)::bigint + 2) / 5 * 5, true from cell c
    where c.people < zimmet_private.fewest()
    -- Told only where it is many people and more than one cell, so that no cell follows from it.
    having sum(c.people) >= zimmet_private.fewest() and count(*) > 1
    order by 4, 1, 2 $query$,
    zimmet_private.cohort_where(k, scope - 'streetIds' - 'clerkIds', true))
    using zimmet_private.instant_in(scope, 'since'), zimmet_private.instant_in(scope, 'until'),
      zimmet_private.ids_in(scope, 'directorateIds'), zimmet_private.ids_in(scope, 'subjectIds'),
      zimmet_private.ids_in(scope, 'neighbourhoodIds'), null::int[], zimmet_private.ids_in(scope, 'channelIds'), mine, null::int[];
end
$$;
comment on function zimmet.demographics(jsonb) is
  'How many people asked in a scope by age band and sex, to the nearest five, for overseers; cells under ten people are told only together, as the rest.';
