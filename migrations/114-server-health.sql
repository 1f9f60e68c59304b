-- Whether what only a superuser or the server's settings can do has been done, so that nobody has to believe it.
create function zimmet_private.is_closed_to_public(functions text) returns boolean
language sql stable set search_path = '' as $$
  select not exists (
    select from pg_catalog.pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace and p.proname ~ functions and has_function_privilege('public', p.oid, 'execute'))
$$;
comment on function zimmet_private.is_closed_to_public(text) is 'Whether no login may execute the server''s own functions of such names.';

create function zimmet_private.number_setting(wanted text) returns bigint
language sql stable set search_path = '' as $$
  select s.setting::bigint from pg_catalog.pg_settings s where s.name = wanted
$$;
comment on function zimmet_private.number_setting(text) is 'A whole number among the server''s settings; null where the server has no such setting.';

create function zimmet_private.server_checks() returns table (code text, is_in_place boolean)
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

create function zimmet.server_health() returns table (code text, is_in_place boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'server_health'));
  end if;
  return query select c.code, c.is_in_place from zimmet_private.server_checks() c;
end
$$;
comment on function zimmet.server_health() is 'Administrators only: whether the server has the settings and grants of docs/for-it.md, one row each.';
grant execute on function zimmet.server_health() to zimmet_administrator;
