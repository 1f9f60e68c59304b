create or replace function zimmet_private.is_of_this_house(original_closed_at timestamptz, reopened_count int) returns boolean
language sql immutable parallel safe
return original_closed_at is null or reopened_count > 0;
comment on function zimmet_private.is_of_this_house(timestamptz, int) is
  'Whether a resolution is the work of this house: not closed in an earlier system and left so.';
