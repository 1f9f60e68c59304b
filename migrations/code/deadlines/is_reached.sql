create or replace function zimmet_private.is_reached(request_id int, latest timestamptz, reached timestamptz, paused int4multirange) returns boolean
language sql immutable parallel safe
return coalesce(latest, 'infinity') >= reached or request_id <@ paused;
comment on function zimmet_private.is_reached(int, timestamptz, timestamptz, int4multirange) is
  'Whether a request, the latest of its deadlines told, can be moved by a change that reaches back so far.';
