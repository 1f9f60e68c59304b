create or replace function zimmet.rename_directorate(command_id uuid, directorate_id int, name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'rename_directorate', jsonb_build_array(directorate_id, name));
  said text := zimmet_private.require_name(name);
  before text;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  select d.name into before from zimmet_data.directorate d where d.id = directorate_id and d.is_active for no key update;
  if before is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  elsif exists (select from zimmet_data.directorate d where d.name = said and d.id <> directorate_id) then
    perform zimmet_private.refuse('ZM033', jsonb_build_object('field', 'name'));
  end if;
  update zimmet_data.directorate d set name = said where d.id = directorate_id;
  perform zimmet_private.record_catalogue_change('directorate', directorate_id, 'change', jsonb_build_object('from', before, 'name', said));
  return zimmet_private.store_answer(command_id, jsonb_build_object('directorateId', directorate_id));
end
$$;
comment on function zimmet.rename_directorate(uuid, int, text) is 'Another name for the same directorate: its past and its work stay with it.';
grant execute on function zimmet.rename_directorate(uuid,int,text) to zimmet_administrator;
