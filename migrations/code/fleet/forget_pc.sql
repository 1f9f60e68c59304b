create or replace function zimmet.forget_pc(command_id uuid, machine_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_update_order(command_id, 'forget_pc', jsonb_build_array(machine_id));
  known record;
begin
  if answer is not null then
    return answer;
  elsif machine_id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'machineId'));
  end if;
  select p.host_name, p.seen_at into known from zimmet_private.pc_now() p where p.machine_id = forget_pc.machine_id;
  if known.seen_at is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'machineId'));
  elsif known.seen_at > now() - interval '30 days' then
    perform zimmet_private.refuse('ZM124', jsonb_build_object('seenAt', known.seen_at));
  end if;
  delete from zimmet_data.pc p where p.machine_id = forget_pc.machine_id;
  delete from zimmet_data.update_machine m where m.machine_id = forget_pc.machine_id;
  perform zimmet_private.record_update_order(jsonb_build_object('machine', machine_id, 'forgotten', known.host_name));
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.forget_pc(uuid, uuid) is
  'A PC that was not seen for thirty days goes from the list, and the orders given to it; it comes back when it is used again; administrators only.';
grant execute on function zimmet.forget_pc(uuid, uuid) to zimmet_administrator;
