create or replace function zimmet_private.write_week(calendar_id int, from_day date, spans jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  new_week int;
begin
  perform zimmet_private.begin_calendar_change();
  if not exists (select from zimmet_data.work_calendar c where c.id = calendar_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  elsif from_day is null or jsonb_typeof(spans) is distinct from 'array' or jsonb_array_length(spans) = 0 then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
  end if;
  perform zimmet_private.refuse_outside_horizon(from_day::timestamp at time zone zimmet_private.zone(), 'fromDay');
  delete from zimmet_data.work_week w where w.calendar_id = write_week.calendar_id and lower(w.valid) >= from_day;
  update zimmet_data.work_week w
  set valid = daterange(lower(w.valid), from_day)
  where w.calendar_id = write_week.calendar_id and w.valid @> from_day;
  insert into zimmet_data.work_week (calendar_id, valid) values (calendar_id, daterange(from_day, null))
  returning id into new_week;
  insert into zimmet_data.work_week_span (week_id, weekday, starts, ends)
  select new_week, (s ->> 'weekday')::int, (s ->> 'starts')::int, (s ->> 'ends')::int
  from jsonb_array_elements(spans) as s;
  perform zimmet_private.refuse_wrapped_overlap(new_week);
  perform zimmet_private.apply_calendars(array[calendar_id]);
exception
  when check_violation or exclusion_violation or not_null_violation or unique_violation
    or invalid_text_representation or numeric_value_out_of_range
  then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
end
$$;
comment on function zimmet_private.write_week(int, date, jsonb) is
  'Working hours from a date on: [{weekday, starts, ends}] in seconds since midnight; refuses overlaps and spans that run backwards.';
