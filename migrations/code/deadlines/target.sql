create or replace view zimmet.target with (security_invoker) as
  select id, kind, subject_id, priority, unit, amount from zimmet_data.target;
grant select on zimmet.target to zimmet_staff;
