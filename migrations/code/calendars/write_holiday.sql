create or replace function zimmet_private.write_holiday(name text, since timestamptz, until timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.begin_calendar_change();
  perform zimmet_private.check_day_off(name, since, until, null);
  insert into zimmet_data.day_off (kind, name, period, declared_by)
  values ('holiday', btrim(name), tstzrange(since, until), zimmet_private.my_staff_id())
  returning id into new_id;
  perform zimmet_private.apply_calendars(null);
  return new_id;
end
$$;
comment on function zimmet_private.write_holiday(text, timestamptz, timestamptz) is
  'Keeps a holiday, for every calendar that observes them, and builds the clocks with it.';
