create or replace view zimmet.question with (security_invoker) as
  select id, name, subject_id, kind, choices, is_required, position, is_active from zimmet_data.question;
comment on view zimmet.question is 'What an agent asks when a request of a subject is registered.';
grant select on zimmet.question to zimmet_staff;
