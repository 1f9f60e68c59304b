create or replace function zimmet_private.min_group_size() returns int
language sql immutable parallel safe
return 10;
comment on function zimmet_private.min_group_size() is 'Below so many requests or people no mean, median or share is told: one closed request tops no table.';
