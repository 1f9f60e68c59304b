create or replace view zimmet_private.voice as
  select r.id as request_id, r.directorate_id, r.clerk_id, r.state, r.promised_due_at, r.legal_due_at
  from zimmet_data.request r
  where r.is_open
  union all
  -- Late is what its master is late with: that is never due later than what is joined to it, and a pause of the work is everybody's.
  -- What the law gives each citizen stays his own.
  select j.id, m.directorate_id, m.clerk_id, m.state, m.promised_due_at, j.legal_due_at
  from zimmet_data.request m
  join zimmet_data.request j on j.master_id = m.id
  where m.is_open;
comment on view zimmet_private.voice is 'Every request that waits, on its own or joined, as the master stands that answers for it.';
