create or replace view zimmet.neighbourhood with (security_invoker) as
  select id, name, is_active, keywords from zimmet_data.neighbourhood;
grant select on zimmet.neighbourhood to zimmet_staff;
