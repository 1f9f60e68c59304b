create or replace view zimmet.directorate_calendar with (security_invoker) as
  select d.id as directorate_id, d.calendar_id from zimmet_data.directorate d where d.is_active;
grant select on zimmet.directorate_calendar to zimmet_staff;
