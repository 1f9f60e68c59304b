create or replace view zimmet.extra_work with (security_invoker) as
  select x.id, x.calendar_id, x.name, lower(x.period) as since, upper(x.period) as until, x.declared_by, x.undone_at
  from zimmet_data.extra_work x;
grant select on zimmet.extra_work to zimmet_staff;
