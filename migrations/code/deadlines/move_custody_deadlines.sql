create or replace function zimmet_private.move_custody_deadlines(changed_from timestamptz default '-infinity') returns void
language plpgsql volatile set search_path = '' set enable_memoize = off set enable_seqscan = off set work_mem = '64MB' as $$
declare
  reached timestamptz := zimmet_private.reached_from(changed_from);
  paused int4multirange := zimmet_private.paused_after(reached);
begin
  with moved as materialized (
    select f.request_id, f.due_at from zimmet_private.fresh_custody_deadline f
    where f.is_open and f.due_before is distinct from f.due_at
      and zimmet_private.is_reached(f.request_id, f.due_before, reached, paused)
  )
  update zimmet_data.custody c
  set due_at = m.due_at
  from moved m
  where c.request_id = m.request_id and upper_inf(c.period);
end
$$;
comment on function zimmet_private.move_custody_deadlines(timestamptz) is
  'The same for the holders'' own deadlines; their moves need no entry of their own.';
