create or replace function zimmet_private.declare(name text, since timestamptz, until timestamptz, calendar_ids int[]) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.begin_calendar_change();
  perform zimmet_private.check_day_off(name, since, until, calendar_ids);
  insert into zimmet_data.day_off (kind, name, period, calendar_ids, declared_by)
  values ('administrative_leave', btrim(name), tstzrange(since, until), calendar_ids, zimmet_private.my_staff_id())
  returning id into new_id;
  perform zimmet_private.apply_calendars(null);
  return new_id;
end
$$;
comment on function zimmet_private.declare(text, timestamptz, timestamptz, int[]) is 'Keeps an idari izin and builds the clocks with it.';
