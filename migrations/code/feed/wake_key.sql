create or replace function zimmet_private.wake_key(key bytea, epoch text, directorate_id int, is_concerned boolean) returns bytea
language sql stable parallel safe
return zimmet_private.wake_digest(key, format('%s %s %s', epoch, directorate_id, is_concerned));
comment on function zimmet_private.wake_key(bytea, text, int, boolean) is
  'Makes a directorate''s tag in a notice: the key its people are given, or the one nobody is.';
