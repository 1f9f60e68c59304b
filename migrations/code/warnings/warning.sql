create or replace view zimmet.warning with (security_invoker) as
  select w.request_id, w.level, w.due_at, w.staff_id, w.at from zimmet_data.warning w;
grant select on zimmet.warning to zimmet_staff;
