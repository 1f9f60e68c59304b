create or replace function zimmet_private.counted(m zimmet_data.measure, k zimmet_data.cohort) returns text
language sql immutable set search_path = '' as $$
  select case
    when k.weight is not null then format('coalesce(sum(%s)%s, 0)', k.weight, f.filter)
    when k.may_repeat then format('count(distinct %s)%s', k.request_id, f.filter)
    else 'count(*)' || f.filter
  end
  from (select coalesce(' filter (where ' || zimmet_private.condition_of(m) || ')', '') as filter) f
$$;
comment on function zimmet_private.counted(zimmet_data.measure, zimmet_data.cohort) is 'SQL of how many requests a measure stands on.';
