create or replace view zimmet.contact with (security_invoker) as
  select c.request_id, c.at, c.staff_id, c.note_id from zimmet_data.contact c;
comment on view zimmet.contact is 'When the citizens of the requests one sees were reached.';
grant select on zimmet.contact to zimmet_staff;
