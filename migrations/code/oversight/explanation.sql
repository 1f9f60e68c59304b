create or replace view zimmet.explanation with (security_invoker) as
  select e.request_id, e.asked_at, e.asked_by, e.question, e.answered_at, e.answered_by, e.answer from zimmet_data.explanation e;
comment on view zimmet.explanation is 'Questions why, and their answers, with the requests one sees.';
grant select on zimmet.explanation to zimmet_staff;
