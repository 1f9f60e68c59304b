create or replace function zimmet_private.present() returns timestamptz
language sql stable parallel safe
return clock_timestamp();
comment on function zimmet_private.present() is
  'The instant of an act, by the clock of the database. Asked wherever an act is dated or compared with a deadline.';
