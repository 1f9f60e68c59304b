-- A day off moves what falls due after it begins, not the years of open requests before: only what it can reach is reckoned anew.
create function zimmet_private.reached_from(changed_from timestamptz) returns timestamptz
language sql immutable parallel safe
return changed_from - interval '2 days';
comment on function zimmet_private.reached_from(timestamptz) is
  'From when on a deadline can move if a calendar changed from an instant on. A working day may begin up to two days earlier (a night shift), and its end moves with it.';

create index hold_period_by_end on zimmet_data.hold_period ((coalesce(ended_at, until)));
create function zimmet_private.paused_after(asked timestamptz) returns int4multirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(int4range(h.request_id, h.request_id, '[]')), '{}')
  from zimmet_data.hold_period h
  join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
  where coalesce(h.ended_at, h.until) >= asked
$$;
comment on function zimmet_private.paused_after(timestamptz) is
  'The requests with a pause that lasts beyond an instant: their deadlines move with the calendar, even where they are past. A multirange is searched by halves, an array from end to end.';

create function zimmet_private.is_reached(request_id int, latest timestamptz, reached timestamptz, paused int4multirange) returns boolean
language sql immutable parallel safe
return coalesce(latest, 'infinity') >= reached or request_id <@ paused;
comment on function zimmet_private.is_reached(int, timestamptz, timestamptz, int4multirange) is
  'Whether a request, the latest of its deadlines told, can be moved by a change that reaches back so far.';

create or replace view zimmet_private.moved_deadline as
  select f.request_id, f.number, f.directorate_id, f.due_before, f.due_at as due_after, f.contact_due_at, f.legal_due_at,
    f.changed_at, f.version, f.last_entry, f.last_hash, f.contact_due_before, f.legal_due_before
  from zimmet_private.fresh_deadline f
  -- Not closed, said so that the indexes of what is open serve.
  where (f.is_open or (f.master_id is not null and f.closed_at is null))
    and (f.due_before, f.contact_due_before, f.legal_due_before) is distinct from (f.due_at, f.contact_due_at, f.legal_due_at);

create function zimmet_private.moved_deadlines_within(changed_from timestamptz) returns setof zimmet_private.moved_deadline
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

drop function zimmet_private.moves_in_short();
create function zimmet_private.moves_in_short(changed_from timestamptz default '-infinity') returns jsonb
language sql stable set search_path = '' as $$
  with moved as materialized (select m.* from zimmet_private.moved_deadlines_within(changed_from) m)
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
comment on function zimmet_private.moves_in_short(timestamptz) is
  'What a preview says: how many deadlines move, by directorate, the ten largest moves.';

drop function zimmet_private.move_deadlines(jsonb);
create function zimmet_private.move_deadlines(cause jsonb, changed_from timestamptz default '-infinity') returns bigint
language plpgsql volatile set search_path = '' set enable_seqscan = off set work_mem = '64MB' as $$
declare
  me int := zimmet_private.my_staff_id();
  moved bigint;
  is_beyond boolean;
begin
  with fresh as materialized (
    select m.*, m.last_entry + 1 as entry, greatest(clock_timestamp(), m.changed_at + interval '1 microsecond') as at,
      cause || jsonb_strip_nulls(jsonb_build_object(
        'from', zimmet_private.milliseconds(m.due_before), 'dueAt', zimmet_private.milliseconds(m.due_after),
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
    set due_at = c.due_after, contact_due_at = c.contact_due_at, legal_due_at = c.legal_due_at,
      changed_at = c.at, last_entry = c.entry, last_hash = c.hash
    from chained c
    where r.id = c.request_id
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
  perform pg_notify('zimmet', '');
  return moved;
end
$$;
comment on function zimmet_private.move_deadlines(jsonb, timestamptz) is
  'Writes the deadlines that the facts say now, each with a history entry naming the cause; returns how many moved.';

drop function zimmet_private.move_custody_deadlines();
create function zimmet_private.move_custody_deadlines(changed_from timestamptz default '-infinity') returns void
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

create or replace function zimmet_private.move_for_day_off(wanted_cause text, day_off_id int) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  o zimmet_data.day_off;
  moved bigint;
begin
  select x.* into strict o from zimmet_data.day_off x where x.id = day_off_id;
  moved := zimmet_private.move_deadlines(
    jsonb_build_object('cause', wanted_cause, 'dayOffId', o.id, 'kind', o.kind, 'name', o.name), lower(o.period));
  perform zimmet_private.move_custody_deadlines(lower(o.period));
  return jsonb_build_object('dayOffId', day_off_id, 'moved', moved);
end
$$;

create or replace function zimmet.preview_leave(name text, since timestamptz, until timestamptz, calendar_ids int[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.declare(name, since, until, calendar_ids);
    moves := zimmet_private.moves_in_short(since);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;

create or replace function zimmet.preview_holiday(name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_holiday(name, since, until);
    moves := zimmet_private.moves_in_short(since);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;

create or replace function zimmet.preview_without_holiday(day_off_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.take_away('holiday', day_off_id);
    moves := zimmet_private.moves_in_short((select lower(o.period) from zimmet_data.day_off o where o.id = day_off_id));
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
