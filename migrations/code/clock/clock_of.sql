create or replace function zimmet_private.clock_of(wanted_calendar_id int) returns zimmet_data.work_clock
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock;
begin
  select c.* into clock from zimmet_data.work_clock c where c.calendar_id = wanted_calendar_id;
  if clock.calendar_id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  end if;
  return clock;
end
$$;
comment on function zimmet_private.clock_of(int) is 'The clock of a calendar; refuses a calendar that has none.';
