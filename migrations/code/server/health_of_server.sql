create or replace function zimmet_private.health_of_server() returns table (code text, state text, facts jsonb)
language sql stable set search_path = '' as $$
  with known as (
    select zimmet_private.number_setting('server_version_num') as version,
      extract(day from now() - pg_postmaster_start_time())::int as days_up, pg_is_in_recovery() as is_standby,
      (select count(*) from pg_catalog.pg_stat_replication) as standbys,
      (select max(extract(epoch from r.replay_lag))::int from pg_catalog.pg_stat_replication r) as lag_s,
      (select count(*) from pg_catalog.pg_replication_slots l where not l.active) as idle_slots
  )
  select v.code, v.state, v.facts
  from known k, lateral (values
    -- A minor release comes every three months, and each needs a restart.
    ('version', case when k.version < 180004 then 'act' when k.days_up > 180 then 'look' else 'in_order' end,
      jsonb_build_object('version', split_part(current_setting('server_version'), ' ', 1), 'daysUp', k.days_up)),
    ('disk', 'in_order', jsonb_build_object('bytes', pg_database_size(current_database()))),
    ('replication', case when k.is_standby or k.idle_slots > 0 then 'act' when k.lag_s > 60 then 'look' else 'in_order' end,
      jsonb_build_object('isStandby', k.is_standby, 'standbys', k.standbys, 'lagSeconds', k.lag_s, 'idleSlots', k.idle_slots))
  ) as v (code, state, facts)
$$;
comment on function zimmet_private.health_of_server() is
  'The server itself. How much room its disk has left no statement can tell; a slot nobody reads fills it.';
