create or replace view zimmet.staff_change with (security_invoker) as
  select c.id, c.at, c.changed_by, c.staff_id, c.act, c.details from zimmet_data.staff_change c;
comment on view zimmet.staff_change is 'The ledger of posts, for overseers and administrators.';
grant select on zimmet.staff_change to zimmet_staff;
