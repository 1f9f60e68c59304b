create or replace function zimmet_private.health_of_holds() returns table (code text, state text, facts jsonb)
language sql stable set search_path = '' as $$
  select 'held_logins', case when count(*) > 0 then 'look' else 'in_order' end, jsonb_strip_nulls(jsonb_build_object(
    'held', count(distinct h.staff_id) filter (where h.until > now()), 'lately', count(distinct h.staff_id), 'at', max(h.at)))
  from zimmet_data.session_hold h
  where h.at > now() - interval '7 days'
$$;
comment on function zimmet_private.health_of_holds() is 'How many logins kept so many sessions busy that they were held to fewer, in a week.';
