create or replace function zimmet.name_dispatch_desk(command_id uuid, directorate_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'name_dispatch_desk', jsonb_build_array(directorate_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  lock table zimmet_data.directorate in share row exclusive mode;
  if exists (select from zimmet_data.directorate d where d.is_dispatch_desk) then
    -- What was returned lies there, and every ledger says so.
    perform zimmet_private.refuse('ZM101', jsonb_build_object('field', 'directorateId'));
  end if;
  update zimmet_data.directorate d set is_dispatch_desk = true where d.id = name_dispatch_desk.directorate_id and d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  perform zimmet_private.record_catalogue_change('directorate', directorate_id, 'change', jsonb_build_object('isDispatchDesk', true));
  return zimmet_private.store_answer(command_id, jsonb_build_object('directorateId', directorate_id));
end
$$;
comment on function zimmet.name_dispatch_desk(uuid, int) is
  'Which directorate is the dispatch desk, where what is returned and what nobody could sort goes; said once.';
grant execute on function zimmet.name_dispatch_desk(uuid, int) to zimmet_administrator;
