create or replace view zimmet.municipality with (security_invoker) as
  select m.name from zimmet_data.municipality m;
comment on view zimmet.municipality is 'What the municipality is called on its papers; empty until an administrator named it.';
grant select on zimmet.municipality to zimmet_staff;
