create or replace view zimmet.message_request with (security_invoker) as
  select message_id, request_id, at, staff_id from zimmet_data.message_request;
grant select on zimmet.message_request to zimmet_staff;
