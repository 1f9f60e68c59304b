create or replace function zimmet_private.reached_from(changed_from timestamptz) returns timestamptz
language sql immutable parallel safe
return changed_from - interval '2 days';
comment on function zimmet_private.reached_from(timestamptz) is
  'From when on a deadline can move if a calendar changed from an instant on. A working day may begin up to two days earlier (a night shift), and its end moves with it.';
