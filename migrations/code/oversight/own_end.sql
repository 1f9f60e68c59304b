create or replace function zimmet_private.own_end(period tstzrange, resolved timestamptz) returns timestamptz
language sql immutable parallel safe set search_path = '' as $$
  select coalesce(greatest(lower(period), least(upper(period), resolved)), upper(period))
$$;
comment on function zimmet_private.own_end(tstzrange, timestamptz) is
  'When the own part ended of a custody that closing ended: at the resolution, if it fell into it.';
