create or replace function zimmet_private.pc_sessions() returns table (staff_id int, machine text, connections int)
language sql stable set search_path = '' as $$
  select s.id, substring(a.application_name from '^zimmet ([0-9a-f]{8})$'), count(*)::int
  from pg_catalog.pg_stat_activity a join zimmet_data.staff s on s.login = a.usename
  where a.datname = current_database() and a.backend_type = 'client backend'
  group by 1, 2
$$;
comment on function zimmet_private.pc_sessions() is
  'How many connections each person has open, by the beginning of the PC''s id: the count is the server''s, the PC its own word.';
