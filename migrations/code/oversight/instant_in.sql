create or replace function zimmet_private.instant_in(scope jsonb, name text) returns timestamptz
language sql immutable set search_path = '' as $$
  select to_timestamp((scope ->> name)::double precision / 1000)
$$;
comment on function zimmet_private.instant_in(jsonb, text) is 'An instant of a scope, told in milliseconds; null where it has none.';
