create or replace view zimmet.street with (security_invoker) as
  select id, neighbourhood_id, name, kind, is_active, keywords from zimmet_data.street;
grant select on zimmet.street to zimmet_staff;
