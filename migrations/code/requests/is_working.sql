create or replace function zimmet_private.is_working(state text, held_until timestamptz, at timestamptz) returns boolean
language sql immutable parallel safe
return state = 'in_work' and zimmet_private.is_on_hold(state, held_until, at) is not true;
comment on function zimmet_private.is_working(text, timestamptz, timestamptz) is 'Whether a request is worked on at an instant: in work and on no hold.';
