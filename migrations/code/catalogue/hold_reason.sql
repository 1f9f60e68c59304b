create or replace view zimmet.hold_reason with (security_invoker) as
  select id, name, position, pauses_clock, longest_days, is_active from zimmet_data.hold_reason;
grant select on zimmet.hold_reason to zimmet_staff;
