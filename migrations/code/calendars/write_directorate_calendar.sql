create or replace function zimmet_private.write_directorate_calendar(directorate_id int, calendar_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.begin_calendar_change();
  if not exists (select from zimmet_data.work_clock c where c.calendar_id = write_directorate_calendar.calendar_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  end if;
  update zimmet_data.directorate d set calendar_id = write_directorate_calendar.calendar_id
  where d.id = write_directorate_calendar.directorate_id and d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
end
$$;
comment on function zimmet_private.write_directorate_calendar(int, int) is 'Keeps on which calendar a directorate works.';
