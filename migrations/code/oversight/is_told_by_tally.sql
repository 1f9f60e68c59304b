create or replace function zimmet_private.is_told_by_tally(k zimmet_data.cohort, sets text[], scope jsonb) returns boolean
language sql stable set search_path = '' as $$
  select
    not exists (select from unnest(sets) as s (words) where not string_to_array(s.words, ',') <@ k.tallied_by)
    and not exists (
      select from jsonb_object_keys(scope) as o (key)
      where case o.key when 'directorateIds' then 'directorate' when 'channelIds' then 'channel' else o.key end
        <> all ('{since,until}' || k.tallied_by))
    and (not k.is_of_period or zimmet_private.is_of_whole_days(scope))
    and k.tallied_by <> '{}'
$$;
comment on function zimmet_private.is_told_by_tally(zimmet_data.cohort, text[], jsonb) is
  'Whether a question speaks of nothing that the kept sums leave out: then measures that are tallied are counted over fewer rows.';
