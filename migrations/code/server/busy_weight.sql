create or replace function zimmet_private.busy_weight(busy int, was_held boolean) returns int
language sql immutable set search_path = '' as $$
  -- A PC has four connections at most: whoever keeps no more busy weighs nothing, however slow the server is.
  select (greatest(0, busy - case when was_held then 2 else 4 end) ^ 3)::int
$$;
comment on function zimmet_private.busy_weight(int, boolean) is
  'What a second of so many busy sessions weighs: sixteen as much as a thousand seconds of five.';
