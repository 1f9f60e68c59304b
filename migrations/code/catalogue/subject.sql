create or replace view zimmet.subject with (security_invoker) as
  select id, name, directorate_id, priority, required_evidence, keywords, is_active, is_told from zimmet_data.subject;
grant select on zimmet.subject to zimmet_staff;
