create or replace function zimmet_private.is_told_by_tally(measures zimmet_data.measure[], sets text[], scope jsonb) returns boolean
language sql immutable set search_path = '' as $$
  select scope - 'directorateIds' - 'since' - 'until' = '{}'
    and not exists (select from unnest(sets) as s (words) where s.words not in ('', 'directorate'))
    and not exists (select from unnest(measures) as m where not m.is_tallied)
$$;
comment on function zimmet_private.is_told_by_tally(zimmet_data.measure[], text[], jsonb) is
  'Whether figures speak of nothing that the kept numbers leave out: then the same columns are counted over fewer rows.';
