create or replace function zimmet_private.is_to_verify(state text) returns boolean
language sql immutable parallel safe
return state in ('proposed', 'resolved');
comment on function zimmet_private.is_to_verify(text) is 'Whether a request is resolved and waits to be approved or confirmed.';
grant execute on function zimmet_private.is_to_verify(text) to zimmet_staff;
