create or replace function zimmet_private.is_within(at timestamptz, since timestamptz, until timestamptz) returns boolean
language sql immutable parallel safe
return (since is null or at >= since) and (until is null or at < until);
comment on function zimmet_private.is_within(timestamptz, timestamptz, timestamptz) is 'Whether an instant falls into a period, whose ends may be open.';
