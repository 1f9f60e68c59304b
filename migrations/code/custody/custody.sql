create or replace view zimmet.custody with (security_invoker) as
  select
    c.request_id, c.directorate_id, lower(c.period) as since, upper(c.period) as until, c.how, c.reason_id, c.words,
    c.moved_by, c.accepted_at, c.accepted_by, c.ended_by_closing,
    c.target_unit, c.target_amount, c.due_at, zimmet_private.custody_seconds(c.request_id, c.period) as worked_seconds,
    d.calendar_id
  from zimmet_data.custody c
  join zimmet_data.directorate d on d.id = c.directorate_id;
grant select on zimmet.custody to zimmet_staff;
