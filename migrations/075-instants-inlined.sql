-- What every deadline asks thousands of times is put into the query that asks it instead of being called. extract() of an instant
-- counts as depending on the time zone, so a function that promises not to could not be put in; the distance to 1970 does not.
create or replace function zimmet_private.second_of(t timestamptz) returns bigint
language sql immutable strict parallel safe
return floor(date_part('epoch', t - timestamptz '1970-01-01 00:00:00+00'))::bigint;
create or replace function zimmet_private.milliseconds(t timestamptz) returns bigint
language sql immutable strict parallel safe
return (extract(epoch from t - timestamptz '1970-01-01 00:00:00+00') * 1000)::bigint;

-- A holder's deadline moves with every pause and priority: with room on its page, no index is written for it.
alter table zimmet_data.custody set (fillfactor = 85);
