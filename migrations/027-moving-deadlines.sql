-- When the calendar moves, the open deadlines move with it: in one transaction, each with its history entry.
create function zimmet_private.fresh_deadlines(wanted_calendar_id int, only_open boolean)
returns table (request_id int, due_at timestamptz, contact_due_at timestamptz, legal_due_at timestamptz)
language plpgsql stable set search_path = '' as $$
declare
  -- Variables, not rows of a join: a row that carried the arrays along would be copied once per request.
  k zimmet_data.work_clock := zimmet_private.clock_of(wanted_calendar_id);
  law zimmet_data.work_clock := zimmet_private.clock_of(1);
begin
  return query
    select r.id,
      to_timestamp(zimmet_private.due_at(k, zimmet_private.second_of(r.registered_at), r.target_unit, r.target_amount,
        coalesce(p.seconds, 0) + r.extension_seconds)),
      to_timestamp(zimmet_private.due_at(k, zimmet_private.second_of(r.registered_at), r.contact_unit, r.contact_amount, 0)),
      case when r.legal_since is not null then to_timestamp(zimmet_private.due_at(law, zimmet_private.second_of(r.legal_since),
        b.unit, case when r.legal_is_extended then b.extended_amount else b.amount end, 0)) end
    from zimmet_data.request r
    left join zimmet_data.legal_basis b on b.id = r.legal_basis_id
    left join (
      select h.request_id, sum(
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
        - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(h.since)))::bigint as seconds
      from zimmet_data.hold_period h
      join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
      group by h.request_id
    ) p on p.request_id = r.id
    where r.calendar_id = wanted_calendar_id and (r.closed_at is null or not only_open);
end
$$;
comment on function zimmet_private.fresh_deadlines(int, boolean) is
  'The deadlines of all requests of a calendar, or of those that are not closed, worked out anew from the facts in one go.';

create view zimmet_private.moved_deadline as
  select r.id as request_id, r.number, r.directorate_id, r.due_at as due_before, f.due_at as due_after,
    f.contact_due_at, f.legal_due_at
  from zimmet_data.request r
  join (
    select d.*
    from zimmet_data.work_calendar c
    cross join lateral zimmet_private.fresh_deadlines(c.id, true) d
  ) f on f.request_id = r.id
  where (r.due_at, r.contact_due_at, r.legal_due_at) is distinct from (f.due_at, f.contact_due_at, f.legal_due_at);
comment on view zimmet_private.moved_deadline is
  'Stored deadlines that differ from what the facts say now. Empty unless a calendar has just changed.';

create function zimmet_private.moves_in_short() returns jsonb
language sql stable set search_path = '' as $$
  with moved as materialized (select m.* from zimmet_private.moved_deadline m)
  select jsonb_build_object(
    'count', (select count(*) from moved),
    'byDirectorate', coalesce((
      select jsonb_agg(jsonb_build_object('directorateId', d.directorate_id, 'count', d.count) order by d.count desc)
      from (select m.directorate_id, count(*) from moved m group by m.directorate_id) d), '[]'),
    'largest', coalesce((
      select jsonb_agg(jsonb_build_object(
        'requestId', l.request_id, 'number', l.number, 'from', zimmet_private.milliseconds(l.due_before),
        'to', zimmet_private.milliseconds(l.due_after)))
      from (
        select m.* from moved m
        where m.due_before <> m.due_after
        order by abs(extract(epoch from m.due_after - m.due_before)) desc, m.request_id
        limit 10
      ) l), '[]'))
$$;
comment on function zimmet_private.moves_in_short() is 'What a preview says: how many deadlines move, by directorate, the ten largest moves.';

create function zimmet_private.move_deadlines(cause jsonb) returns bigint
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  moved bigint;
begin
  with fresh as materialized (
    select
      m.*, r.last_hash, r.version, r.last_entry + 1 as entry,
      greatest(clock_timestamp(), r.changed_at + interval '1 microsecond') as at,
      cause || jsonb_strip_nulls(jsonb_build_object(
        'from', zimmet_private.milliseconds(m.due_before), 'dueAt', zimmet_private.milliseconds(m.due_after),
        'legalDueAt', zimmet_private.milliseconds(m.legal_due_at))) as details
    from zimmet_private.moved_deadline m
    join zimmet_data.request r on r.id = m.request_id
  ),
  chained as materialized (
    select f.*, zimmet_private.chain_hash(
      f.last_hash, f.request_id, f.entry, f.at, me, session_user, 'move_deadline', f.version, f.details) as hash
    from fresh f
  ),
  told as (
    update zimmet_data.request r
    set due_at = c.due_after, contact_due_at = c.contact_due_at, legal_due_at = c.legal_due_at,
      changed_at = c.at, last_entry = c.entry, last_hash = c.hash
    from chained c
    where r.id = c.request_id
    returning c.*
  ),
  entry as (
    insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
    select t.request_id, t.entry, t.at, me, session_user, 'move_deadline', t.details, t.version, t.last_hash, t.hash
    from told t
    returning request_id
  )
  insert into zimmet_data.change (request_id) select e.request_id from entry e on conflict do nothing;
  get diagnostics moved = row_count;
  perform pg_notify('zimmet', '');
  return moved;
end
$$;
comment on function zimmet_private.move_deadlines(jsonb) is
  'Writes the deadlines that the facts say now, each with a history entry naming the cause; returns how many moved.';

create function zimmet_private.move_custody_deadlines() returns void
language plpgsql volatile set search_path = '' as $$
declare
  k zimmet_data.work_clock;
begin
  for k in select c.* from zimmet_data.work_clock c loop
    update zimmet_data.custody c
    set due_at = f.due_at
    from (
      select o.request_id, to_timestamp(zimmet_private.due_at(
        k, zimmet_private.second_of(lower(o.period)), o.target_unit, o.target_amount,
        coalesce(sum(
          zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
          - zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
            zimmet_private.second_of(greatest(h.since, lower(o.period))))), 0)::bigint + r.extension_seconds)) as due_at
      from zimmet_data.custody o
      join zimmet_data.request r on r.id = o.request_id and r.is_open
      join zimmet_data.directorate d on d.id = o.directorate_id and d.calendar_id = k.calendar_id
      left join (zimmet_data.hold_period h join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock)
        on h.request_id = r.id and coalesce(h.ended_at, h.until) > lower(o.period)
      -- Not "is not null": right after a filling the statistics say that there is none.
      where upper_inf(o.period) and coalesce(o.target_unit, '') <> ''
      group by o.request_id, o.period, o.target_unit, o.target_amount, r.extension_seconds
    ) f
    where c.request_id = f.request_id and upper_inf(c.period) and c.due_at is distinct from f.due_at;
  end loop;
end
$$;
comment on function zimmet_private.move_custody_deadlines() is 'The same for the holders'' own deadlines; their moves need no entry of their own.';
