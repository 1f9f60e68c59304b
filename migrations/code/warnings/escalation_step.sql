create or replace view zimmet.escalation_step with (security_invoker) as
  select level, budget_share, after_seconds, addressee from zimmet_data.escalation_step;
grant select on zimmet.escalation_step to zimmet_staff;
