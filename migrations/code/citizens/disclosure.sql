create or replace view zimmet.disclosure with (security_invoker) as
  select d.request_id, d.citizen_id, d.at, d.staff_id, d.reason_id, d.words from zimmet_data.disclosure d;
grant select on zimmet.disclosure to zimmet_staff;
