create or replace function zimmet_private.sessions_in_the_way() returns table (pid int, login name, why text)
language sql stable set search_path = '' as $$
  select a.pid, a.login, a.why
  from (
    select s.pid, s.login, zimmet_private.why_in_the_way(
      s.state, s.has_written, s.begun_s, s.asked_s, s.quiet_s,
      -- Asked only where there is somebody to judge: it looks through all locks.
      coalesce(s.pid = (select zimmet_private.session_importing()), false),
      pg_notification_queue_usage()::numeric) as why
    from zimmet_private.staff_sessions() s
  ) a
  where a.why is not null
$$;
comment on function zimmet_private.sessions_in_the_way() is 'Sessions of staff that hold up others longer than any act of the program does, and why.';
