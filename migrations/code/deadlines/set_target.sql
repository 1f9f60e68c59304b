create or replace function zimmet.set_target(
  command_id uuid, kind text, subject_id int, priority text, unit text, amount int, moves_open boolean
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_target',
    jsonb_build_array(kind, subject_id, priority, unit, amount, moves_open));
  moved bigint := 0;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.write_target(kind, subject_id, priority, unit, amount);
  if moves_open then
    perform zimmet_private.reapply_target(kind, subject_id, priority);
    perform zimmet_private.tighten_promises();
    moved := zimmet_private.move_deadlines(jsonb_build_object('cause', 'target', 'kind', kind));
    perform zimmet_private.move_custody_deadlines();
  end if;
  return zimmet_private.store_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
comment on function zimmet.set_target(uuid, text, int, text, text, int, boolean) is
  'A new target for what comes; for what is open only where moves_open says so.';
grant execute on function zimmet.set_target(uuid,text,int,text,text,int,boolean) to zimmet_administrator;
