create or replace function zimmet.remove_map(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'remove_map', '[]');
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_map_change();
  lock table zimmet_data.neighbourhood_shape in exclusive mode;
  if exists (select from zimmet_data.neighbourhood_shape) then
    delete from zimmet_data.neighbourhood_shape;
    insert into zimmet_data.map_import (file_name, places, imported_by) values (null, 0, zimmet_private.my_staff_id());
  end if;
  return zimmet_private.store_answer(command_id, jsonb_build_object('places', 0));
end
$$;
comment on function zimmet.remove_map(uuid) is 'Takes the map away; tables and figures do without it.';
grant execute on function zimmet.remove_map(uuid) to zimmet_administrator;
