create or replace view zimmet.day_off with (security_invoker) as
  select o.id, o.kind, o.name, lower(o.period) as since, upper(o.period) as until, o.calendar_ids, o.declared_by, o.declared_at,
    o.undone_by, o.undone_at, o.is_computed
  from zimmet_data.day_off o;
grant select on zimmet.day_off to zimmet_staff;
