create or replace function zimmet.reinstate_directorate(command_id uuid, directorate_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reinstate_directorate', jsonb_build_array(directorate_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  update zimmet_data.directorate d set is_active = true
  where d.id = reinstate_directorate.directorate_id and not d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  return zimmet_private.keep_answer(command_id, jsonb_build_object('directorateId', directorate_id));
end
$$;
comment on function zimmet.reinstate_directorate(uuid, int) is
  'A directorate that was retired works again, its subjects with it; what went to others meanwhile stays with them.';
grant execute on function zimmet.reinstate_directorate(uuid,int) to zimmet_administrator;
