create or replace view zimmet.institution with (security_invoker) as
  select id, name, is_active, keywords from zimmet_data.institution;
grant select on zimmet.institution to zimmet_staff;
