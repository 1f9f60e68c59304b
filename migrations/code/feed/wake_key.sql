create or replace function zimmet_private.wake_key(epoch text, directorate_id int, is_concerned boolean) returns bytea
language sql stable set search_path = '' as $$
  select zimmet_private.wake_digest(format('%s %s %s', epoch, directorate_id, is_concerned))
$$;
comment on function zimmet_private.wake_key(text, int, boolean) is
  'Makes a directorate''s tag in a notice: the key its people are given, or the one nobody is.';
