create or replace view zimmet.work_clock with (security_invoker) as
  select calendar_id, from_second, until_second, starts, ends, worked_before from zimmet_data.work_clock;
grant select on zimmet.work_clock to zimmet_staff;
