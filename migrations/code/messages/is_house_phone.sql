create or replace function zimmet_private.is_house_phone(phone text) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select phone ~ '^\+90444'
$$;
comment on function zimmet_private.is_house_phone(text) is
  'Whether it is a number of the house itself, put down for callers without one: it is nobody''s.';
