create or replace function zimmet_private.unless_passed(stored timestamptz, fresh timestamptz, at timestamptz) returns timestamptz
language sql immutable parallel safe
return case when stored <= at then stored else fresh end;
comment on function zimmet_private.unless_passed(timestamptz, timestamptz, timestamptz) is
  'A deadline worked out anew, unless it has passed at an instant: then it moves no more, neither way.';
