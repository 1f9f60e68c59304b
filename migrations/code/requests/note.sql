create or replace view zimmet.note with (security_invoker) as
  select n.id, n.request_id, n.at, n.staff_id, n.words from zimmet_data.note n;
grant select on zimmet.note to zimmet_staff;
