create or replace function zimmet.end_staff(command_id uuid, staff_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'end_staff', jsonb_build_array(staff_id));
begin
  if answer is not null then
    return answer;
  end if;
  return zimmet_private.store_answer(command_id, jsonb_build_object(
    'staffId', staff_id, 'freed', cardinality(zimmet_private.do_end(staff_id))));
end
$$;
comment on function zimmet.end_staff(uuid, int) is 'Somebody leaves: no login, no rights, from this moment; what he held is free, history keeps the name.';
grant execute on function zimmet.end_staff(uuid,int) to zimmet_administrator;
