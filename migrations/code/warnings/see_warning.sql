create or replace function zimmet.see_warning(command_id uuid, request_id int, level int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'see_warning', jsonb_build_array(request_id, level));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('see_warning', request_id);
  if level is null or level < 1 or level > zimmet.escalation_of(r.id) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'level'));
  end if;
  insert into zimmet_data.warning (request_id, level, due_at, staff_id, at)
  values (r.id, level, r.due_at, zimmet_private.my_staff_id(), r.changed_at)
  on conflict do nothing;
  if not found then
    return zimmet_private.store_answer(command_id, jsonb_build_object('requestId', r.id, 'version', r.version));
  end if;
  return zimmet_private.finish_command(command_id, r, 'see_warning', jsonb_build_object('level', level));
end
$$;
comment on function zimmet.see_warning(uuid, int, int) is 'Keeps in the history that the person saw the warning of a level, once.';
grant execute on function zimmet.see_warning(uuid,int,int) to zimmet_staff;
