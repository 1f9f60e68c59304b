create or replace function zimmet_private.tighten_promises() returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request r
  set promised_calendar_id = r.calendar_id, promised_unit = r.target_unit, promised_amount = r.target_amount
  from zimmet_private.fresh_deadline f
  -- Of who is promised by what is counted by, the two dates are one: only the others are worked out.
  where f.request_id = r.id and f.is_open and f.is_promised_otherwise and f.due_at < f.promised_due_at
    and (r.promised_due_at <= zimmet_private.present()) is not true
$$;
comment on function zimmet_private.tighten_promises() is
  'A stricter date that a new target, another calendar or a change of a calendar gives to what is open is promised from then on.';
