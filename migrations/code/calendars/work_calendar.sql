create or replace view zimmet.work_calendar with (security_invoker) as
  select id, name, observes_days_off from zimmet_data.work_calendar;
grant select on zimmet.work_calendar to zimmet_staff;
