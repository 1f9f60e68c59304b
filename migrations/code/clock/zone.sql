create or replace function zimmet_private.zone() returns text
language sql immutable parallel safe
return 'Europe/Istanbul';
comment on function zimmet_private.zone() is 'The time zone of the municipality: what a local day, month or hour is.';
