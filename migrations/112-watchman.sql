-- Timeouts are a session's own to switch off, so somebody else looks: any person's program calls the watchman, and he
-- ends sessions of staff that hold up the others. He needs pg_signal_backend and pg_read_all_stats (docs/for-it.md).

-- When he last looked, in seconds. A sequence: written without a lock that whoever calls him could keep.
create sequence zimmet_data.watched_at as bigint minvalue 0 start 0;
comment on sequence zimmet_data.watched_at is 'The second in which the watchman last looked; no lock comes with it.';

create function zimmet_private.session_importing() returns int
language sql stable set search_path = '' as $$
  select l.pid from pg_catalog.pg_locks l
  join pg_catalog.pg_database d on d.oid = l.database
  where l.locktype = 'advisory' and l.granted and l.objsubid = 1 and d.datname = current_database()
    and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('zimmet.import', 0)
$$;
comment on function zimmet_private.session_importing() is 'The session that brings in a history, the only one whose transaction may be long.';

create function zimmet_private.staff_sessions() returns table (
  pid int, login name, state text, has_written boolean, begun_s numeric, asked_s numeric, quiet_s numeric)
language sql stable set search_path = '' as $$
  select a.pid, a.usename, a.state, a.backend_xid is not null, t.begun_s, extract(epoch from t.now - a.query_start),
    case a.state when 'idle' then t.begun_s else extract(epoch from t.now - a.state_change) end
  from pg_catalog.pg_stat_activity a
  join zimmet_data.staff s on s.login = a.usename
  -- A broken transaction has no beginning any more, but its session still hears no notices.
  cross join lateral (
    select extract(epoch from n.now - coalesce(a.xact_start, a.state_change)) as begun_s, n.now
    from (select clock_timestamp() as now) n) t
  where a.datname = current_database() and a.pid <> pg_backend_pid()
    -- One that is idle and yet within a transaction is just being told a notice, or does not take it.
    and (a.state <> 'idle' or a.xact_start is not null)
$$;
comment on function zimmet_private.staff_sessions() is
  'Sessions of staff within a transaction: for how many seconds it has lasted, its statement was asked, or nothing has been.';

create function zimmet_private.why_in_the_way(
  state text, has_written boolean, begun_s numeric, asked_s numeric, quiet_s numeric, is_importing boolean, notices numeric
) returns text
language sql immutable set search_path = '' as $$
  -- Every act of the program is one statement of at most 15 s, every reading waits at most 10 s between two.
  select case
    when is_importing then
      case when state <> 'active' and quiet_s > 150 then 'import left open' when begun_s > 10800 then 'import for hours' end
    when state <> 'active' and has_written and quiet_s > 3 then 'act left open'
    when state <> 'active' and quiet_s > 15 then 'transaction left open'
    when has_written and begun_s > 30 then 'long act'
    when state = 'active' and asked_s > 60 then 'long statement'
    when begun_s > 1800 then 'long transaction'
    -- Whoever listens within a transaction lets the notices of all pile up.
    when begun_s > 10 and notices > 0.1 then 'notices pile up'
  end
$$;
comment on function zimmet_private.why_in_the_way(text, boolean, numeric, numeric, numeric, boolean, numeric) is
  'Why a session within a transaction is in everybody''s way, null where it is not. Notices: the used share of the queue.';

create function zimmet_private.sessions_in_the_way() returns table (pid int, login name, why text)
language sql stable set search_path = '' as $$
  select a.pid, a.login, a.why
  from (
    select s.pid, s.login, zimmet_private.why_in_the_way(
      s.state, s.has_written, s.begun_s, s.asked_s, s.quiet_s, coalesce(s.pid = i.pid, false),
      pg_notification_queue_usage()::numeric) as why
    from zimmet_private.staff_sessions() s
    left join zimmet_private.session_importing() as i (pid) on true
  ) a
  where a.why is not null
$$;
comment on function zimmet_private.sessions_in_the_way() is 'Sessions of staff that hold up others longer than any act of the program does, and why.';

create function zimmet.watch_sessions() returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  this_second bigint := extract(epoch from clock_timestamp());
  looked bigint := (select w.last_value from zimmet_data.watched_at w);
  found_one record;
  ended int := 0;
begin
  -- Hundreds of programs call him; a look every second is enough.
  if looked = this_second then
    return 0;
  end if;
  for found_one in select w.pid, w.login, w.why from zimmet_private.sessions_in_the_way() w loop
    if pg_terminate_backend(found_one.pid) then
      raise log 'zimmet: ended a session of %: %', found_one.login, found_one.why;
      ended := ended + 1;
    end if;
  end loop;
  -- Last, so that a look that was broken off does not count as one.
  perform setval('zimmet_data.watched_at', this_second);
  return ended;
exception
  when insufficient_privilege then
    return null;
end
$$;
comment on function zimmet.watch_sessions() is
  'Ends sessions of staff that are in everybody''s way; how many. Null: the server was not prepared for it (see zimmet.server_health).';
grant execute on function zimmet.watch_sessions() to zimmet_staff;
