create or replace view zimmet.directorate with (security_invoker) as
  select id, name, is_dispatch_desk, is_active, goal_on_time, goal_hours from zimmet_data.directorate;
grant select on zimmet.directorate to zimmet_staff;
