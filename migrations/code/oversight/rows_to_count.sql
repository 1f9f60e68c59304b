create or replace function zimmet_private.rows_to_count(
  k zimmet_data.cohort, measures zimmet_data.measure[], keys text[], is_tally boolean, scope jsonb, sees_all boolean, is_sorted boolean
) returns text
language sql stable set search_path = '' as $$
  with asked as (
    select m.* from unnest(measures) m
  ),
  needed as (
    select format('k.%I', x.counts) as name from asked m
    join zimmet_data.measure x on x.code in (m.code, m.part, m.whole) where x.counts is not null
    union select 'k.' || y.name from unnest(array['request_id', 'is_one_of_several']) as y (name) where k.may_repeat
    union select y.name from unnest(keys) as y (name)
  )
  select format('select %s from %s %s %s',
    -- Named, for what is sorted is worked out whole.
    case when is_tally then 'k.*' else (select string_agg(n.name, ', ' order by n.name) from needed n) end,
    zimmet_private.rows_of(k, is_tally, scope, sees_all),
    (select format('and k.%I', min(m.among)) from asked m having count(m.among) = count(*) and min(m.among) = max(m.among)),
    case when is_sorted then 'order by ' || array_to_string(keys, ', ') end)
$$;
comment on function zimmet_private.rows_to_count(zimmet_data.cohort, zimmet_data.measure[], text[], boolean, jsonb, boolean, boolean) is
  'The rows of a cohort or of its tally that measures count, with the columns that these and the keys name; sorted by the keys where that is asked for.';
