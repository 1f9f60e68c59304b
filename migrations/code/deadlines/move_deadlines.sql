create or replace function zimmet_private.move_deadlines(cause jsonb, changed_from timestamptz default '-infinity') returns bigint
language plpgsql volatile set search_path = '' set enable_seqscan = off set work_mem = '64MB' as $$
declare
  me int := zimmet_private.my_staff_id();
  moved bigint;
  is_beyond boolean;
begin
  with fresh as materialized (
    select m.*, m.last_entry + 1 as entry, greatest(zimmet_private.present(), m.changed_at + interval '1 microsecond') as at,
      cause || jsonb_strip_nulls(jsonb_build_object(
        'from', zimmet_private.milliseconds(m.due_before), 'dueAt', zimmet_private.milliseconds(m.due_after),
        'promisedAt', zimmet_private.milliseconds(nullif(m.promised_due_at, m.due_after)),
        'legalDueAt', zimmet_private.milliseconds(m.legal_due_at))) as details
    from zimmet_private.moved_deadlines_within(changed_from) m
  ),
  chained as materialized (
    select f.*, zimmet_private.chain_hash(
      f.last_hash, f.request_id, f.entry, f.at, me, session_user, 'move_deadline', f.version, f.details) as hash
    from fresh f
  ),
  told as (
    update zimmet_data.request r
    set due_at = c.due_after, contact_due_at = c.contact_due_at, legal_due_at = c.legal_due_at, promised_due_at = c.promised_due_at,
      moved_afterwards = r.moved_afterwards or cause ? 'proposalId', changed_at = c.at, last_entry = c.entry, last_hash = c.hash
    from chained c where r.id = c.request_id
  ),
  entry as (
    insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
    select c.request_id, c.entry, c.at, me, session_user, 'move_deadline', c.details, c.version, c.last_hash, c.hash
    from chained c
  ),
  change as (
    insert into zimmet_data.change (request_id) select c.request_id from chained c on conflict do nothing
  )
  -- One that had none before is an imported one without a target, whose legal clock moves.
  select count(*), coalesce(bool_or(c.due_after is null and c.due_before is not null), false) into moved, is_beyond from chained c;
  if is_beyond then
    perform zimmet_private.refuse('ZM026');
  end if;
  return moved;
end
$$;
comment on function zimmet_private.move_deadlines(jsonb, timestamptz) is
  'Writes the deadlines that the facts say now, each with a history entry naming the cause; returns how many moved.';
