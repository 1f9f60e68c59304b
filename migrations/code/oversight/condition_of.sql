create or replace function zimmet_private.condition_of(m zimmet_data.measure) returns text
language sql immutable set search_path = '' as $$
  select '(' || nullif(m.condition, 'true') || ')'
$$;
comment on function zimmet_private.condition_of(zimmet_data.measure) is
  'SQL of which rows of its cohort a measure counts and opens; null: all.';
