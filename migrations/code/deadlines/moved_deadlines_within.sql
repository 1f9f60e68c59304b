create or replace function zimmet_private.moved_deadlines_within(changed_from timestamptz) returns setof zimmet_private.moved_deadline
language plpgsql stable set search_path = '' set enable_memoize = off as $$
declare
  reached timestamptz := zimmet_private.reached_from(changed_from);
  paused int4multirange := zimmet_private.paused_after(reached);
begin
  return query
    select m.* from zimmet_private.moved_deadline m
    where zimmet_private.is_reached(m.request_id, greatest(m.due_before, m.contact_due_before, m.legal_due_before), reached, paused);
end
$$;
comment on function zimmet_private.moved_deadlines_within(timestamptz) is
  'The deadlines that differ from what the facts say now. Told from when on the calendar changed, it looks no further back.';
