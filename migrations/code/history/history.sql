create or replace view zimmet.history with (security_invoker) as
  select h.request_id, h.entry, h.at, h.staff_id, h.act, h.details, h.version from zimmet_data.history h;
grant select on zimmet.history to zimmet_staff;
