create or replace view zimmet.legal_stage with (security_invoker) as
  select s.request_id, s.at, s.staff_id, s.legal_due_at, s.words from zimmet_data.legal_stage s;
grant select on zimmet.legal_stage to zimmet_staff;
