create or replace function zimmet_private.worked_at(
  starts double precision[], ends double precision[], worked_before double precision[], second bigint
) returns bigint
language sql immutable parallel safe
return coalesce(
  worked_before[width_bucket(second::double precision, starts)]
    + least(second, ends[width_bucket(second::double precision, starts)])
    - starts[width_bucket(second::double precision, starts)],
  0)::bigint;
comment on function zimmet_private.worked_at(double precision[], double precision[], double precision[], bigint) is
  'Working seconds up to a second: the span that began last, what was worked before it, and what of it has passed. 0 before the first.';
