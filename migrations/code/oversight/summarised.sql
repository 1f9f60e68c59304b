create or replace function zimmet_private.summarised(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], scope jsonb
) returns zimmet_data.cohort
language plpgsql stable set search_path = '' as $$
begin
  if k.summary is not null
    and scope - 'directorateIds' - 'since' - 'until' = '{}'
    and not exists (select from unnest(sets) as s (words) where s.words not in ('', 'directorate'))
    and not exists (
      select from unnest(measures) as m
      where m.kind <> 'count' or exists (
        select from regexp_matches(m.condition, '\m([a-z]+)\.([a-z_]+)', 'g') as x (found)
        where x.found[1] <> 'r' or x.found[2] not in ('directorate_id', 'state', 'held_until')))
  then
    k.source := k.summary;
    k.summary := null;
    k.condition := 'true';
    k.weight := 'r.requests';
  end if;
  return k;
end
$$;
comment on function zimmet_private.summarised(zimmet_data.cohort, zimmet_data.measure[], text[], jsonb) is
  'The cohort itself, or its summary where the figures asked for speak of nothing that it leaves out: the same definitions over fewer rows.';
