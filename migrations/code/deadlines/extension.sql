create or replace view zimmet.extension with (security_invoker) as
  select e.request_id, e.at, e.staff_id, e.due_before, e.due_after, e.words from zimmet_data.extension e;
grant select on zimmet.extension to zimmet_staff;
