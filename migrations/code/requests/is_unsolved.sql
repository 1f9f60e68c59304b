create or replace function zimmet_private.is_unsolved(state text) returns boolean
language sql immutable parallel safe
return state in ('new', 'in_work');
comment on function zimmet_private.is_unsolved(text) is 'Whether a request still waits for somebody to work on it, on hold or not.';
grant execute on function zimmet_private.is_unsolved(text) to zimmet_staff;
