create or replace function zimmet_private.is_late(state text, due_at timestamptz, at timestamptz) returns boolean
language sql immutable parallel safe
return zimmet_private.is_unsolved(state) and due_at < at;
comment on function zimmet_private.is_late(text, timestamptz, timestamptz) is
  'Whether a request is unsolved past a date at an instant: the promised, the present or the legal one, as the caller asks.';
