create or replace function zimmet_private.is_mine(state text, clerk_id int, me int) returns boolean
language sql immutable parallel safe
return zimmet_private.is_unsolved(state) and clerk_id = me;
comment on function zimmet_private.is_mine(text, int, int) is 'Whether a request is of one''s own work and not done yet.';
grant execute on function zimmet_private.is_mine(text, int, int) to zimmet_staff;
