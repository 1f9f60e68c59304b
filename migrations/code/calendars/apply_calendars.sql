create or replace function zimmet_private.apply_calendars(calendar_ids int[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.build_clock(
    c.calendar_id,
    (to_timestamp(c.from_second) at time zone zimmet_private.zone())::date,
    (to_timestamp(c.until_second) at time zone zimmet_private.zone())::date)
  from zimmet_data.work_clock c
  where calendar_ids is null or c.calendar_id = any (calendar_ids);
exception
  when check_violation or not_null_violation then
    perform zimmet_private.refuse('ZM030');
end
$$;
comment on function zimmet_private.apply_calendars(int[]) is 'Builds the clocks anew; refuses a calendar on which nobody would work.';
