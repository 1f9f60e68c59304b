create or replace view zimmet.verification with (security_invoker) as
  select v.request_id, v.at, v.staff_id, v.solved, v.by_citizen, v.score, v.words from zimmet_data.verification v;
grant select on zimmet.verification to zimmet_staff;
