create or replace function zimmet_private.hide_requests(i zimmet_data.import, told jsonb) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  hidden bigint;
begin
  -- Dated once: the clock goes on from one look to the next.
  with dated as materialized (
    select r.id, r.closed_at, r.version + 1 as version, r.last_entry + 1 as entry, r.last_hash as previous_hash,
      greatest(zimmet_private.present(), r.changed_at + interval '1 microsecond') as at
    from zimmet_private.requests_of_import(i) r
  ),
  chained as materialized (
    select d.*, n.details,
      zimmet_private.chain_hash(
        d.previous_hash, d.id, d.entry, d.at, me, session_user, 'take_back_import', d.version, n.details) as hash
    from dated d
    cross join lateral (
      select told || jsonb_build_object('closedAt', zimmet_private.milliseconds(coalesce(d.closed_at, d.at))) as details
    ) n
  ),
  entry as (
    insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
    select c.id, c.entry, c.at, me, session_user, 'take_back_import', c.details, c.version, c.previous_hash, c.hash from chained c
  ),
  let_go as (
    update zimmet_data.custody k
    set period = tstzrange(lower(k.period), c.at), ended_by_closing = true, ended_how = 'taken_back'
    from chained c where k.request_id = c.id and upper_inf(k.period)
  ),
  gone as (
    update zimmet_data.request r
    set state = 'taken_back', held_by = '{}', closed_at = coalesce(r.closed_at, c.at), version = c.version, changed_at = c.at,
      last_entry = c.entry, last_hash = c.hash
    from chained c where r.id = c.id
  )
  select count(*) into hidden from chained;
  -- Held against the laws of custody and closing now: at the commit there may be more of it than a commit may wait for.
  set constraints zimmet_data.custody_has_no_gap, zimmet_data.request_is_closed_by_the_law immediate;
  return hidden;
end
$$;
comment on function zimmet_private.hide_requests(zimmet_data.import, jsonb) is
  'Ends what an import brought in, set by set, each with an entry of its history: held by nobody, seen by nobody.';
