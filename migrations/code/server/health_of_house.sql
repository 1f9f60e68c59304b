create or replace function zimmet_private.health_of_house() returns table (code text, state text, facts jsonb)
language sql stable set search_path = '' as $$
  with newest as (
    select r.ring, zimmet_private.version_numbers(zimmet_private.newest_program(r.ring)) as version from generate_series(0, 3) as r (ring)
  ),
  pcs as (
    select count(*) as known, count(*) filter (where p.seen_at < now() - interval '30 days') as unseen,
      count(*) filter (where p.seen_at >= now() - interval '30 days'
        and zimmet_private.version_numbers(p.version) < n.version) as behind,
      count(*) filter (where p.seen_at >= now() - interval '30 days'
        and p.result is not null and p.result not in ('current', 'found', 'waiting', 'server_away')) as failing
    from zimmet_private.pc_now() p left join newest n on n.ring = p.ring
  ),
  code as (select c.applied_at, c.program from zimmet_data.code_applied c order by c.applied_at desc limit 1),
  -- Told on this screen with their channel and reason, for somebody's words wait in them.
  unread as (
    select count(*) as deliveries, min(d.received_at) as since from zimmet_private.untaken_delivery d),
  channels as (select count(*) as open from zimmet_data.channel c where c.is_active)
  select 'schema', 'in_order', jsonb_build_object('steps', (select count(*) from public.zimmet_migration), 'schema', s.schema,
    'oldestProgram', s.oldest_program, 'program', c.program, 'at', c.applied_at)
  from zimmet.served s, code c
  union all
  select 'channels', case when c.open = 0 then 'act' else 'in_order' end, jsonb_build_object('open', c.open) from channels c
  union all
  select 'deliveries', case when u.deliveries > 0 then 'look' else 'in_order' end, to_jsonb(u) from unread u
  union all
  select 'pcs', case when p.failing > 0 or p.behind > 0 then 'look' else 'in_order' end, to_jsonb(p) from pcs p
$$;
comment on function zimmet_private.health_of_house() is 'What this database is made of, the ways requests come in, what of messages could not be taken in, and the PCs.';
