create or replace function zimmet_private.staff_sessions() returns table (
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
