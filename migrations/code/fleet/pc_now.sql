create or replace function zimmet_private.pc_now() returns table (
  id int, machine_id uuid, staff_id int, host_name text, system text, version text, ring int, ring_said_by text, upkeep text,
  looked_at timestamptz, result text, waiting text, seen_at timestamptz, people int, names int)
language sql stable set search_path = '' as $$
  with heard as (
    select p.id, p.machine_id, p.staff_id, p.host_name, greatest(p.said_at, s.seen_at) as seen_at
    from zimmet_data.pc p left join zimmet_data.pc_seen s on s.pc_id = p.id
  ),
  each_one as (
    select h.machine_id, min(h.id) as id, count(*)::int as people,
      count(distinct h.host_name) filter (where h.seen_at > now() - interval '30 days')::int as names,
      (array_agg(h.id order by h.seen_at desc, h.id desc))[1] as last_id, max(h.seen_at) as seen_at
    from heard h group by h.machine_id
  )
  select e.id, e.machine_id, p.staff_id, p.host_name, p.system, p.version, p.ring::int, p.ring_said_by, p.upkeep,
    p.looked_at, p.result, p.waiting, e.seen_at, e.people, e.names
  from each_one e join zimmet_data.pc p on p.id = e.last_id
$$;
comment on function zimmet_private.pc_now() is
  'One row a PC: as it was said last, by whom; how many people said something of it, and under how many names within thirty days.';
