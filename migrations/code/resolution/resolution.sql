create or replace view zimmet.resolution with (security_invoker) as
  select
    s.request_id, s.at, s.staff_id, s.directorate_id, s.outcome, s.words, s.institution_id, s.approved_at, s.approved_by
  from zimmet_data.resolution s;
grant select on zimmet.resolution to zimmet_staff;
