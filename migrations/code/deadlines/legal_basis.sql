create or replace view zimmet.legal_basis with (security_invoker) as
  select id, code, name, unit, amount, extended_amount, can_be_interrupted, stage_suffices from zimmet_data.legal_basis;
grant select on zimmet.legal_basis to zimmet_staff;
