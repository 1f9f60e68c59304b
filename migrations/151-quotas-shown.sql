-- Who supervises sees what the limits are; only the owner changes these.
create policy supervisors_read on zimmet_data.quota for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.quota to zimmet_staff;
create view zimmet.quota with (security_invoker) as
  select q.code, q.amount from zimmet_data.quota q;
comment on view zimmet.quota is 'How much one person may take of what all share; for overseers and administrators. The owner changes it.';
grant select on zimmet.quota to zimmet_staff;
