create or replace function zimmet_private.write_extra_work(calendar_id int, name text, since timestamptz, until timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.begin_calendar_change();
  if calendar_id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  end if;
  perform zimmet_private.check_day_off(name, since, until, array[calendar_id]);
  insert into zimmet_data.extra_work (calendar_id, name, period, declared_by)
  values (calendar_id, btrim(name), tstzrange(since, until), zimmet_private.my_staff_id())
  returning id into new_id;
  perform zimmet_private.apply_calendars(array[calendar_id]);
  return new_id;
end
$$;
comment on function zimmet_private.write_extra_work(int, text, timestamptz, timestamptz) is
  'Keeps an extra working time and builds the clock with it.';
