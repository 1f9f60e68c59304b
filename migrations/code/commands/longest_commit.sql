create or replace function zimmet_private.longest_commit() returns interval
language sql immutable parallel safe
return interval '10 seconds';
comment on function zimmet_private.longest_commit() is 'How long after an act its commit may come.';
