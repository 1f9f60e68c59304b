create or replace function zimmet_private.moment_at(starts double precision[], worked_before double precision[], worked bigint)
returns bigint
language sql immutable parallel safe
return (
  starts[greatest(width_bucket(worked - 1::double precision, worked_before), 1)]
  + worked - worked_before[greatest(width_bucket(worked - 1::double precision, worked_before), 1)])::bigint;
comment on function zimmet_private.moment_at(double precision[], double precision[], bigint) is
  'The earliest second at which so much was worked: the end of a span rather than the beginning of the next. Beyond the last span it runs on.';
