create or replace function zimmet_private.is_new(state text) returns boolean
language sql immutable parallel safe
return state = 'new';
comment on function zimmet_private.is_new(text) is 'Whether a request waits to be taken into custody.';
grant execute on function zimmet_private.is_new(text) to zimmet_staff;
