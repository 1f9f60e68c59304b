create or replace function zimmet_private.is_of_whole_days(scope jsonb) returns boolean
language sql stable set search_path = '' as $$
  select bool_and(case
    when jsonb_typeof(scope -> e.name) = 'number'
      then zimmet_private.day_of(zimmet_private.instant_in(scope, e.name)) = zimmet_private.instant_in(scope, e.name)
    else false
  end)
  from unnest('{since,until}'::text[]) as e (name)
$$;
comment on function zimmet_private.is_of_whole_days(jsonb) is 'Whether a scope begins and ends, both at the beginning of a local day.';
