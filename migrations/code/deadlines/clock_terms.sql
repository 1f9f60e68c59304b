create or replace function zimmet_private.clock_terms(r zimmet_data.request, wanted text)
returns table (since timestamptz, due_at timestamptz, calendar_id int, unit text, amount int, pauses boolean)
language sql stable set search_path = '' as $$
  select r.registered_at, r.due_at, r.calendar_id, r.target_unit, r.target_amount, true where wanted = 'citizen'
  union all
  select r.registered_at, r.contact_due_at, r.calendar_id, r.contact_unit, r.contact_amount, false where wanted = 'contact'
  union all
  select coalesce(c.counts_from, lower(c.period)), c.due_at, d.calendar_id, c.target_unit, c.target_amount, true
  from zimmet_data.custody c
  join zimmet_data.directorate d on d.id = c.directorate_id
  where wanted = 'own' and c.request_id = r.id and upper_inf(c.period)
  union all
  select r.legal_since, r.legal_due_at, zimmet_private.legal_calendar(), b.unit, case when r.legal_is_extended then b.extended_amount else b.amount end, false
  from zimmet_data.legal_basis b
  where wanted = 'law' and b.id = r.legal_basis_id
$$;
comment on function zimmet_private.clock_terms(zimmet_data.request, text) is
  'The terms of a clock of a request: citizen, own (the holder''s), contact or law. The law counts on the office''s calendar.';
