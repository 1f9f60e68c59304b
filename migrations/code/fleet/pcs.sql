create or replace function zimmet.pcs() returns table (
  id int, machine_id uuid, staff_id int, host_name text, system text, version text, newest text, ring int, ring_said_by text,
  ordered_ring int, exempt_until timestamptz, upkeep text, looked_at timestamptz, result text, waiting text, seen_at timestamptz,
  connections int, people int, names int)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'pcs'));
  end if;
  return query
    with open as (select o.machine, sum(o.connections)::int as connections from zimmet_private.pc_sessions() o group by 1)
    select p.id, p.machine_id, p.staff_id, p.host_name, p.system, p.version, n.newest, p.ring, p.ring_said_by,
      m.ring::int, m.exempt_until, p.upkeep, p.looked_at, p.result, p.waiting, p.seen_at,
      coalesce(o.connections, 0), p.people, p.names
    from zimmet_private.pc_now() p
    left join (
      select r.ring, zimmet_private.newest_program(r.ring) as newest from generate_series(0, 3) as r (ring)
    ) n on n.ring = p.ring
    left join zimmet_data.update_machine m on m.machine_id = p.machine_id
    left join open o on o.machine = left(p.machine_id::text, 8);
end
$$;
comment on function zimmet.pcs() is
  'One row a PC, for administrators and overseers: who used it last, its version and the one it should have, ring, last look, when it was seen, what it has open.';
grant execute on function zimmet.pcs() to zimmet_administrator, zimmet_overseer;
