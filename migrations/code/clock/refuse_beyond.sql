create or replace function zimmet_private.refuse_beyond(clock zimmet_data.work_clock, second bigint) returns void
language plpgsql stable set search_path = '' as $$
begin
  if second not between clock.from_second and clock.until_second then
    perform zimmet_private.refuse('ZM026', jsonb_build_object(
      'calendarId', clock.calendar_id, 'from', clock.from_second * 1000, 'until', clock.until_second * 1000));
  end if;
end
$$;
comment on function zimmet_private.refuse_beyond(zimmet_data.work_clock, bigint) is 'Refuses a second outside the horizon of a clock.';
