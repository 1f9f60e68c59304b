create or replace function zimmet.import_map(command_id uuid, file_name text, file text, name_property text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'import_map',
    jsonb_build_array(file_name, zimmet_private.text_hash(file), name_property));
  features zimmet_private.map_feature[];
  chosen text;
  placed int;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_map_change();
  if not zimmet_private.says(file_name) or length(file_name) > 200 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'fileName'));
  end if;
  features := zimmet_private.map_features(file);
  chosen := zimmet_private.chosen_property(features, name_property);
  -- Readers see the former map until this one is whole; two administrators take turns.
  lock table zimmet_data.neighbourhood_shape in exclusive mode;
  delete from zimmet_data.neighbourhood_shape;
  insert into zimmet_data.neighbourhood_shape (neighbourhood_id, polygons, point)
  select s.neighbourhood_id, s.polygons, s.point from zimmet_private.map_shapes(features, chosen) s;
  get diagnostics placed = row_count;
  if placed = 0 then
    perform zimmet_private.refuse_map('no_match');
  end if;
  insert into zimmet_data.map_import (file_name, places, imported_by)
  values (btrim(file_name), placed, zimmet_private.my_staff_id());
  return zimmet_private.store_answer(command_id, jsonb_build_object('places', placed));
end
$$;
comment on function zimmet.import_map(uuid, text, text, text) is
  'Takes the shapes of a GeoJSON file over in place of all former ones.';
grant execute on function zimmet.import_map(uuid,text,text,text) to zimmet_administrator;
