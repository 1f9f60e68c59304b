create or replace function zimmet_private.day_seconds() returns int
language sql immutable parallel safe
return 86400;
comment on function zimmet_private.day_seconds() is 'How long a local day is: Turkey has kept UTC+3 all year since 2016.';
