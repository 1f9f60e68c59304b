create or replace function zimmet_private.health_of_proofs() returns table (code text, state text, facts jsonb)
language sql stable set search_path = '' as $$
  with known as (
    select (select row_to_json(l)::jsonb from zimmet_data.ledger_proof l order by l.id desc limit 1) as ledgers,
      (select row_to_json(b)::jsonb from zimmet_data.backup_proof b order by b.id desc limit 1) as backup,
      (select max(a.day) from zimmet_data.anchor a) as anchored
  ),
  aged as (
    select k.ledgers, k.backup, k.anchored, now() - (k.ledgers ->> 'at')::timestamptz as ledgers_age,
      now() - (k.backup ->> 'at')::timestamptz as backup_age
    from known k
  )
  select v.code, v.state, jsonb_strip_nulls(v.facts)
  from aged a, lateral (values
    ('ledgers', case when (a.ledgers ->> 'faults')::int > 0 then 'act'
      when coalesce(a.ledgers_age > interval '8 days', true) then 'look' else 'in_order' end,
      jsonb_build_object('at', (a.ledgers ->> 'at')::timestamptz, 'faults', a.ledgers -> 'faults', 'anchors', a.ledgers -> 'anchors')),
    ('anchors', case when coalesce(a.anchored < (now() at time zone zimmet_private.zone())::date - 4, true) then 'look' else 'in_order' end,
      jsonb_build_object('day', a.anchored)),
    ('backup', case when (a.backup ->> 'faults')::int > 0 or coalesce(a.backup_age > interval '100 days', true) then 'act'
      when a.backup_age > interval '35 days' then 'look' else 'in_order' end,
      jsonb_build_object('at', (a.backup ->> 'at')::timestamptz, 'faults', a.backup -> 'faults', 'reachesTo',
        (a.backup ->> 'reaches_to')::timestamptz))
  ) as v (code, state, facts)
$$;
comment on function zimmet_private.health_of_proofs() is
  'When histories, ledgers and a restored copy were last proved, and sealed outside; what was never proved is not in order.';
