create or replace view zimmet.hold_period with (security_invoker) as
  select h.request_id, h.reason_id, h.words, h.since, h.until, h.ended_at, h.held_by from zimmet_data.hold_period h;
grant select on zimmet.hold_period to zimmet_staff;
