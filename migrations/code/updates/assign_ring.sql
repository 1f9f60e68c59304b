create or replace function zimmet.assign_ring(command_id uuid, machine_id uuid, ring int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_update_order(command_id, 'assign_ring', jsonb_build_array(machine_id, ring));
  before int;
begin
  if answer is not null then
    return answer;
  elsif machine_id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'machineId'));
  elsif ring not between 0 and 3 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'ring'));
  end if;
  select m.ring into before from zimmet_data.update_machine m where m.machine_id = assign_ring.machine_id;
  insert into zimmet_data.update_machine as m (machine_id, ring) values (machine_id, ring)
  on conflict on constraint update_machine_is_identified do update set ring = excluded.ring;
  -- What it proved it proved as a pilot; it begins anew when it is one again.
  delete from zimmet_data.update_run r where r.machine_id = assign_ring.machine_id and assign_ring.ring is distinct from 0;
  perform zimmet_private.record_update_order(jsonb_build_object('machine', machine_id, 'from', before, 'ring', ring));
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.assign_ring(uuid, uuid, int) is
  'The ring in which a PC gets newer programs (0: pilot … 3: everybody), null: as its own settings say; administrators only.';
grant execute on function zimmet.assign_ring(uuid, uuid, int) to zimmet_administrator;
