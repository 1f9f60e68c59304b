create or replace view zimmet.update_machine with (security_invoker) as
  select m.machine_id, m.ring, m.exempt_until from zimmet_data.update_machine m;
comment on view zimmet.update_machine is 'PCs with orders of their own, for administrators and overseers.';
grant select on zimmet.update_machine to zimmet_staff;
