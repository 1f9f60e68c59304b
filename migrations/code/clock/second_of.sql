create or replace function zimmet_private.second_of(t timestamptz) returns bigint
language sql immutable strict parallel safe
return floor(date_part('epoch', t - timestamptz '1970-01-01 00:00:00+00'))::bigint;
comment on function zimmet_private.second_of(timestamptz) is 'Whole seconds since 1970-01-01 UTC; the clock counts whole seconds.';
