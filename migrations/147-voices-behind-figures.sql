-- What is joined is worked off as one, and was asked for by many. Beside how many stand open and overdue it is said how many requests
-- are behind them: a joining lowers the one figure and never the other.
create view zimmet_private.voice as
  select r.id as request_id, r.directorate_id, r.clerk_id, r.state, r.promised_due_at
  from zimmet_data.request r
  where r.is_open
  union all
  -- Late is what its master is late with: that is never due later than what is joined to it, and a pause of the work is everybody's.
  select j.id, m.directorate_id, m.clerk_id, m.state, m.promised_due_at
  from zimmet_data.request m
  join zimmet_data.request j on j.master_id = m.id
  where m.is_open;
comment on view zimmet_private.voice is 'Every request that waits, on its own or joined, as the master stands that answers for it.';

insert into zimmet_data.cohort (code, source, request_id, condition, instant, directorate_id, clerk_id, may_repeat) values
  ('voices', 'zimmet_private.voice v', 'v.request_id', 'true', null, 'v.directorate_id', 'v.clerk_id', false);
insert into zimmet_data.measure (position, code, kind, cohort, condition) values
  (28, 'open_voices', 'count', 'voices', 'true'),
  (29, 'overdue_voices', 'count', 'voices', 'v.state in (''new'', ''in_work'') and v.promised_due_at < now()');
