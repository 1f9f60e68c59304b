create or replace function zimmet.report_pc(
  host_name text, system text, ring int, ring_said_by text, upkeep text, looked_at timestamptz, result text, waiting text
) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  machine uuid := zimmet_private.my_machine();
  program text := zimmet_private.version_said();
  own zimmet_data.pc;
begin
  if zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif machine is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'machineId'));
  end if;
  perform zimmet_private.check_pc(host_name, system, ring, ring_said_by, array[upkeep, result, waiting], looked_at);
  select p.* into own from zimmet_data.pc p where p.machine_id = machine and p.staff_id = zimmet_private.my_staff_id();
  if own.id is null then
    own.id := zimmet_private.insert_pc(machine, host_name, system, program);
  elsif own.said_at > clock_timestamp() - interval '2 seconds' then
    return false;
  end if;
  -- Once a day also where nothing is new: after a crash of the server "seen" is at most so old.
  update zimmet_data.pc p
  set (said_at, host_name, system, version, ring, ring_said_by, upkeep, looked_at, result, waiting)
    = row (clock_timestamp(), report_pc.host_name, report_pc.system, program, report_pc.ring, report_pc.ring_said_by,
      report_pc.upkeep, report_pc.looked_at, report_pc.result, report_pc.waiting)
  where p.id = own.id
    and (p.said_at < now() - interval '1 day'
      or (p.host_name, p.system, p.version, p.ring, p.ring_said_by, p.upkeep, p.looked_at, p.result, p.waiting)
        is distinct from (report_pc.host_name, report_pc.system, program, report_pc.ring::smallint, report_pc.ring_said_by,
          report_pc.upkeep, report_pc.looked_at, report_pc.result, report_pc.waiting));
  insert into zimmet_data.pc_seen as s (pc_id) values (own.id) on conflict on constraint pc_seen_is_of_pc do update set seen_at = now()
    where s.seen_at < now() - interval '1 second';
  return true;
end
$$;
comment on function zimmet.report_pc(text, text, int, text, text, timestamptz, text, text) is
  'What the PC of this session says of itself, beside who is signed in; every few minutes. False: too soon after the last time, nothing was written.';
grant execute on function zimmet.report_pc(text, text, int, text, text, timestamptz, text, text) to zimmet_staff;
