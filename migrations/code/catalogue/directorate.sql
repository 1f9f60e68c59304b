create or replace view zimmet.directorate with (security_invoker) as
  select id, name, is_dispatch_desk, is_active from zimmet_data.directorate;
grant select on zimmet.directorate to zimmet_staff;
