create or replace function zimmet_private.camera_instant(told timestamptz) returns timestamptz
language sql stable set search_path = '' as $$
  -- A camera whose clock was never set tells 1970 or 2000; one that is ahead tells tomorrow. Neither says anything.
  select date_trunc('milliseconds', told)
  where told between '2001-01-01 00:00:00+00' and zimmet_private.present() + interval '1 day'
$$;
comment on function zimmet_private.camera_instant(timestamptz) is 'When a picture was taken, where the camera''s clock can be believed; null otherwise.';
