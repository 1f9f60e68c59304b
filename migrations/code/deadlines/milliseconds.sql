create or replace function zimmet_private.milliseconds(t timestamptz) returns bigint
language sql immutable strict parallel safe
return (extract(epoch from t - timestamptz '1970-01-01 00:00:00+00') * 1000)::bigint;
comment on function zimmet_private.milliseconds(timestamptz) is 'An instant as the program speaks of it.';
