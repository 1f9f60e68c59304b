create or replace view zimmet.measure with (security_invoker) as
  select code, position, kind, cohort, part, whole, rest from zimmet_data.measure;
comment on view zimmet.measure is 'Which figures there are, and of what kind: a share has a part, the rest and a whole.';
grant select on zimmet.measure to zimmet_staff;
