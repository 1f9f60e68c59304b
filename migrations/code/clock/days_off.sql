create or replace function zimmet_private.days_off(wanted_calendar_id int) returns tstzmultirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(o.period), '{}'::tstzmultirange)
  from zimmet_data.day_off o
  join zimmet_data.work_calendar c on c.id = wanted_calendar_id
  where o.undone_at is null
    and case when o.calendar_ids is null then c.observes_days_off else c.id = any (o.calendar_ids) end
$$;
comment on function zimmet_private.days_off(int) is 'Holidays and idari izin that apply to a calendar.';
