create or replace function zimmet_private.is_in_term(works_from timestamptz, works_until timestamptz) returns boolean
language sql volatile parallel safe
-- The clock, not now(): an open transaction keeps no right of then.
return coalesce(works_from <= clock_timestamp(), true) and coalesce(works_until > clock_timestamp(), true);
comment on function zimmet_private.is_in_term(timestamptz, timestamptz) is 'Whether somebody''s time here has begun and is not over.';
grant execute on function zimmet_private.is_in_term(timestamptz, timestamptz) to zimmet_staff;
