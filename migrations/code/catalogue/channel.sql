create or replace view zimmet.channel with (security_invoker) as
  select id, code, name, is_active from zimmet_data.channel;
grant select on zimmet.channel to zimmet_staff;
