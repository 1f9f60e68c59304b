-- What is joined is worked off as one, and asked for by many: beside the open and overdue masters stands how many requests are behind
-- them. A joining lowers the one and never the other.
insert into zimmet_data.cohort (code, source, request_id, condition, instant, directorate_id, clerk_id, may_repeat) values
  ('voices', 'zimmet_data.request r', 'r.id', 'r.closed_at is null', null, 'r.directorate_id', 'r.clerk_id', false);
insert into zimmet_data.measure (position, code, kind, cohort, condition) values
  (28, 'open_voices', 'count', 'voices', 'true'),
  -- Late is what its master is late with: the master is never due later than what is joined to it, and a pause of the work is everybody''s.
  (29, 'overdue_voices', 'count', 'voices', 'r.state in (''new'', ''in_work'') and coalesce((
    select m.promised_due_at from zimmet_data.request m where m.id = r.master_id), r.promised_due_at) < now()');
create index request_joined_open on zimmet_data.request (directorate_id, master_id) where closed_at is null and master_id is not null;
