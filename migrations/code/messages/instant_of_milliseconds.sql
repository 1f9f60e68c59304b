create or replace function zimmet_private.instant_of_milliseconds(told jsonb) returns timestamptz
language sql volatile set search_path = '' as $$
  select case
    when jsonb_typeof(told) = 'number' and told::numeric between 0 and 4102444800000 then to_timestamp(told::numeric / 1000)
    else clock_timestamp()
  end
$$;
comment on function zimmet_private.instant_of_milliseconds(jsonb) is 'An instant told in milliseconds since 1970; now where it is none.';
