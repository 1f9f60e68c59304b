create or replace function zimmet_private.fewest() returns int
language sql immutable parallel safe
return 10;
comment on function zimmet_private.fewest() is 'Below so many requests or people no mean, median or share is told: one closed request tops no table.';
