create or replace function zimmet_private.is_on_hold(state text, held_until timestamptz, at timestamptz) returns boolean
language sql immutable parallel safe
return state = 'in_work' and held_until > at;
comment on function zimmet_private.is_on_hold(text, timestamptz, timestamptz) is
  'Whether a request waits for something at an instant: a hold ends by itself on its date. Null where it was never held.';
grant execute on function zimmet_private.is_on_hold(text, timestamptz, timestamptz) to zimmet_staff;
