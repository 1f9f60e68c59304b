create or replace view zimmet.update_order with (security_invoker) as
  select o.generation, o.minimum_program from zimmet_data.update_order o;
comment on view zimmet.update_order is 'Orders to all PCs, for administrators and overseers; no row until there is one.';
grant select on zimmet.update_order to zimmet_staff;
