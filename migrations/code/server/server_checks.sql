create or replace function zimmet_private.server_checks() returns table (code text, is_in_place boolean)
language sql stable set search_path = '' as $$
  values
    ('watchman', pg_has_role(current_user, 'pg_signal_backend', 'usage') and pg_has_role(current_user, 'pg_read_all_stats', 'usage')),
    ('locks_closed', zimmet_private.is_closed_to_public('^(lo_|pg_advisory_|pg_try_advisory_|pg_logical_)|^pg_notify$')),
    ('presence_closed', not has_table_privilege('public', 'pg_catalog.pg_stat_activity', 'select')
      and not has_table_privilege('public', 'pg_catalog.pg_roles', 'select')
      and zimmet_private.is_closed_to_public('^pg_stat_get_|^pg_lock_status$')),
    ('counts_closed', not has_column_privilege('public', 'pg_catalog.pg_class', 'reltuples', 'select')
      and zimmet_private.is_closed_to_public('^pg_(relation|total_relation|table)_size$')),
    ('other_databases_closed', not exists (
      select from pg_catalog.pg_database d
      where d.datallowconn and d.datname in ('postgres', 'template1') and has_database_privilege('zimmet_staff', d.oid, 'connect'))),
    ('sorting_limited', exists (
      select from pg_catalog.pg_db_role_setting s join pg_catalog.pg_database d on d.oid = s.setdatabase
      where s.setrole = 0 and d.datname = current_database() and s.setconfig::text ~ '[{,"]temp_file_limit=\d')),
    ('sessions_limited', not exists (
      select from pg_catalog.pg_roles r join zimmet_data.staff s on s.login = r.rolname
      where s.left_at is null and (r.rolconnlimit < 0 or r.rolconnlimit > zimmet_private.quota_of('sessions')))),
    ('connections_enough',
      zimmet_private.number_setting('max_connections') >= 4 * zimmet_private.quota_of('sessions')
      and zimmet_private.number_setting('reserved_connections') >= 3),
    ('guessing_slowed', coalesce(zimmet_private.number_setting('auth_delay.milliseconds') >= 500, false)),
    ('transport_encrypted', current_setting('ssl')::boolean or current_setting('listen_addresses') in ('127.0.0.1', 'localhost', ''))
$$;
comment on function zimmet_private.server_checks() is 'What the server''s owner does for the house, and whether it is done; docs/for-it.md says how.';
