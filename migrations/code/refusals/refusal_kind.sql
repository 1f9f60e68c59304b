create or replace view zimmet.refusal_kind with (security_invoker) as
  select code, name, meaning from zimmet_data.refusal_kind;
grant select on zimmet.refusal_kind to zimmet_staff;
