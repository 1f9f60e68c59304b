-- Sixty thousand open deadlines move while people look on: the custody under way is found at once, and nothing spills to disk.
create unique index custody_ongoing on zimmet_data.custody (request_id) where upper_inf(period);

create or replace function zimmet_private.move_custody_deadlines() returns void
language sql volatile set search_path = '' set enable_memoize = off set work_mem = '64MB' as $$
  with moved as materialized (
    select f.request_id, f.due_at from zimmet_private.fresh_custody_deadline f
    where f.is_open and f.due_before is distinct from f.due_at
  )
  update zimmet_data.custody c
  set due_at = m.due_at
  from moved m
  where c.request_id = m.request_id and upper_inf(c.period)
$$;
alter function zimmet_private.move_deadlines(jsonb) set work_mem = '64MB';
