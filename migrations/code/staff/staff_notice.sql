create or replace view zimmet.staff_notice with (security_invoker) as
  select n.id, n.at, n.kind, n.by_staff_id, n.second_staff_id, n.seen_at from zimmet_data.staff_notice n;
comment on view zimmet.staff_notice is 'What others did to the account of the signed-in person.';
grant select on zimmet.staff_notice to zimmet_staff;
