create or replace function zimmet_private.busy_sessions() returns table (staff_id int, busy int, was_held boolean)
language sql stable set search_path = '' as $$
  select s.id, count(*)::int, h.was_held
  from pg_catalog.pg_stat_activity a
  -- Two gateways work for everybody with one login: in a storm of messages they have all their sessions busy.
  join zimmet_data.staff s on s.login = a.usename and s.post <> 'gateway'
  cross join lateral (
    select exists (select from zimmet_data.session_hold h where h.staff_id = s.id and h.at > now() - interval '1 day') as was_held) h
  where a.datname = current_database() and a.pid <> pg_backend_pid() and a.state = 'active'
    -- Who waits for a row, for his PC or for the time takes no processor from anybody. Parallel workers count like sessions.
    and a.backend_type in ('client backend', 'parallel worker')
    and coalesce(a.wait_event_type, '') not in ('Client', 'Lock', 'Timeout')
  group by s.id, h.was_held
$$;
comment on function zimmet_private.busy_sessions() is
  'How many sessions each login keeps busy at this moment, and whether it was held for that within a day.';
