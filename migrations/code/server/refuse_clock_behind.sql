create or replace function zimmet_private.refuse_clock_behind(asked timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  recorded timestamptz := zimmet_private.newest_instant();
begin
  if recorded > greatest(asked, zimmet_private.present()) + interval '1 day'
    and not exists (select from zimmet_data.clock_confirmation c where c.newest >= recorded)
  then
    perform zimmet_private.refuse('ZM087', jsonb_build_object('serverTime', asked, 'newest', recorded));
  end if;
end
$$;
comment on function zimmet_private.refuse_clock_behind(timestamptz) is
  'Refuses to register while the server''s clock is more than a day behind what was recorded, unless an administrator confirmed it.';
