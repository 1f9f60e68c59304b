create or replace function zimmet_private.health_of_sessions() returns table (code text, state text, facts jsonb)
language sql stable set search_path = '' as $$
  with open as (
    select count(*) as used, max(extract(epoch from now() - a.xact_start)) filter (where a.pid <> pg_backend_pid()) as oldest_s,
      count(*) filter (where not coalesce(t.ssl, false) and host(a.client_addr) not in ('127.0.0.1', '::1')) as plain
    from pg_catalog.pg_stat_activity a left join pg_catalog.pg_stat_ssl t on t.pid = a.pid
    where a.backend_type = 'client backend'
  ),
  counted as (
    select o.used, o.plain, coalesce(o.oldest_s, 0)::int as oldest_s, age(d.datfrozenxid)::int as frozen_age,
      zimmet_private.number_setting('max_connections') - zimmet_private.number_setting('reserved_connections')
        - zimmet_private.number_setting('superuser_reserved_connections') as most,
      s.sessions_fatal + s.sessions_abandoned as lost, s.sessions_killed as killed, s.stats_reset as since,
      -- The counts run on for years: what speaks is how many a day.
      greatest(1, extract(epoch from now() - coalesce(s.stats_reset, (select min(f.applied_at) from zimmet_data.code_applied f))) / zimmet_private.day_seconds()) as days
    from open o, pg_catalog.pg_database d join pg_catalog.pg_stat_database s on s.datid = d.oid
    where d.datname = current_database()
  )
  select v.code, v.state, v.facts
  from counted c, lateral (values
    ('connections', case when c.used >= 0.9 * c.most then 'act' when c.used >= 0.7 * c.most then 'look' else 'in_order' end,
      jsonb_build_object('used', c.used, 'most', c.most)),
    ('plain_sessions', case when c.plain > 0 then 'act' else 'in_order' end, jsonb_build_object('plain', c.plain)),
    ('oldest_transaction', case when c.oldest_s > 1800 or c.frozen_age > 1200000000 then 'act'
      when c.oldest_s > 300 or c.frozen_age > 500000000 then 'look' else 'in_order' end,
      jsonb_build_object('seconds', c.oldest_s, 'frozenAge', c.frozen_age)),
    ('refused_sessions', case when c.killed > 20 * c.days or c.lost > 200 * c.days then 'look' else 'in_order' end,
      jsonb_build_object('lost', c.lost, 'ended', c.killed, 'since', c.since))
  ) as v (code, state, facts)
$$;
comment on function zimmet_private.health_of_sessions() is
  'Who is connected: against how many may be, without TLS from elsewhere, for how long in one transaction, and whom the server threw out.';
