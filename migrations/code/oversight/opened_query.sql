create or replace function zimmet_private.opened_query(
  m zimmet_data.measure, k zimmet_data.cohort, scope jsonb, sees_all boolean, sort text
) returns text
language sql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
  with told as (
    select concat_ws(' and ', zimmet_private.cohort_where(k, scope, sees_all), zimmet_private.condition_of(m)) as condition
  )
  select case
    when k.source ~ '\mr$' then format('select r.id from %s where %s', k.source, t.condition)
    else format('select r.id from zimmet_data.request r where r.id in (select %s from %s where %s)',
      k.request_id, zimmet_private.cohort_from(k, t.condition), t.condition)
  end || case sort when 'due' then ' order by r.due_at, r.id' when 'newest' then ' order by r.registered_at desc, r.id desc'
    when 'oldest' then ' order by r.registered_at, r.id' else '' end
  from told t
$$;
comment on function zimmet_private.opened_query(zimmet_data.measure, zimmet_data.cohort, jsonb, boolean, text) is
  'SQL of the ids of the requests that a measure counts in a scope.';
