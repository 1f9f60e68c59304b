create or replace function zimmet_private.health_of_settings() returns table (code text, state text, facts jsonb)
language sql stable set search_path = '' as $$
  select c.code,
    case
      when c.is_in_place then 'in_order'
      when c.code in ('connections_enough', 'guessing_slowed', 'sorting_limited', 'sessions_limited') then 'look'
      else 'act'
    end,
    '{}'::jsonb
  from zimmet_private.server_checks() c
$$;
comment on function zimmet_private.health_of_settings() is 'The settings and grants of docs/for-it.md, each in order or not.';
