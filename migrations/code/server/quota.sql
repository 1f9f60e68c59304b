create or replace view zimmet.quota with (security_invoker) as
  select q.code, q.amount from zimmet_data.quota q;
comment on view zimmet.quota is 'How much one person may take of what all share; for overseers and administrators. The owner changes it.';
grant select on zimmet.quota to zimmet_staff;
