create or replace function zimmet_private.take_extra_work_away(extra_work_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  its_calendar_id int;
begin
  perform zimmet_private.begin_calendar_change();
  update zimmet_data.extra_work x
  set undone_at = clock_timestamp(), undone_by = zimmet_private.my_staff_id()
  where x.id = extra_work_id and x.undone_at is null
  returning x.calendar_id into its_calendar_id;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'extraWorkId'));
  end if;
  perform zimmet_private.apply_calendars(array[its_calendar_id]);
  return its_calendar_id;
end
$$;
comment on function zimmet_private.take_extra_work_away(int) is 'An extra working time counts no more; gives its calendar.';
