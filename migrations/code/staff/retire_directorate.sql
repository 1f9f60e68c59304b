create or replace function zimmet.retire_directorate(command_id uuid, directorate_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'retire_directorate', jsonb_build_array(directorate_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  -- Waits for whoever is just handing something over to it.
  perform from zimmet_data.directorate d where d.id = retire_directorate.directorate_id for update;
  if exists (select from zimmet_data.request r where r.directorate_id = retire_directorate.directorate_id and r.closed_at is null) then
    perform zimmet_private.refuse('ZM024', jsonb_build_object('field', 'directorateId'));
  end if;
  update zimmet_data.directorate d set is_active = false
  where d.id = retire_directorate.directorate_id and d.is_active and not d.is_dispatch_desk;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  return zimmet_private.keep_answer(command_id, jsonb_build_object('directorateId', directorate_id));
end
$$;
comment on function zimmet.retire_directorate(uuid, int) is
  'A directorate that is no more: refused while it holds anything open, so that nothing becomes invisible.';
grant execute on function zimmet.retire_directorate(uuid,int) to zimmet_administrator;
