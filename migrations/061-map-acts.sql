-- What administrators do to the map: look at what a file holds, take it over, take it away.
create function zimmet_private.begin_map_change() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_map'));
  end if;
end
$$;
comment on function zimmet_private.begin_map_change() is 'Administrators only.';

create function zimmet_private.chosen_property(features zimmet_private.map_feature[], wanted text) returns text
language plpgsql stable set search_path = '' as $$
declare
  chosen text := (
    select x.property from zimmet_private.map_names(features) x
    where wanted is null or x.property = wanted
    group by x.property
    order by count(distinct x.neighbourhood_id) desc, x.property
    limit 1);
begin
  if chosen is null then
    perform zimmet_private.refuse_map('no_names');
  end if;
  return chosen;
end
$$;
comment on function zimmet_private.chosen_property(zimmet_private.map_feature[], text) is
  'Which property names the neighbourhoods: the one asked for, else the one by which most of ours are found.';

create function zimmet.preview_map(file text, name_property text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  features zimmet_private.map_feature[];
  chosen text;
begin
  perform zimmet_private.begin_map_change();
  features := zimmet_private.map_features(file);
  chosen := zimmet_private.chosen_property(features, name_property);
  return jsonb_build_object(
    'featureCount', cardinality(features),
    'nameProperty', chosen,
    'properties', (select jsonb_agg(distinct x.property) from zimmet_private.map_names(features) x),
    'unknownNames', (
      select coalesce(jsonb_agg(distinct x.name), '[]') from zimmet_private.map_names(features) x
      where x.property = chosen and x.neighbourhood_id is null),
    'namelessCount', (
      select count(*) from unnest(features) f where jsonb_typeof(f.properties -> chosen) is distinct from 'string'),
    'shapes', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'neighbourhoodId', s.neighbourhood_id, 'polygons', s.polygons, 'point', s.point) order by s.neighbourhood_id), '[]')
      from zimmet_private.map_shapes(features, chosen) s));
end
$$;
comment on function zimmet.preview_map(text, text) is
  'What a GeoJSON file holds for our neighbourhoods, and which of its names are none of theirs; changes nothing.';

create function zimmet.import_map(command_id uuid, file_name text, file text, name_property text) returns jsonb
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
  if coalesce(file_name, '') !~ '\S' or length(file_name) > 200 then
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
  return zimmet_private.keep_answer(command_id, jsonb_build_object('places', placed));
end
$$;
comment on function zimmet.import_map(uuid, text, text, text) is
  'Takes the shapes of a GeoJSON file over in place of all former ones.';

create function zimmet.remove_map(command_id uuid) returns jsonb
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
  return zimmet_private.keep_answer(command_id, jsonb_build_object('places', 0));
end
$$;
comment on function zimmet.remove_map(uuid) is 'Takes the map away; tables and figures do without it.';
grant execute on function zimmet.preview_map(text, text), zimmet.import_map(uuid, text, text, text), zimmet.remove_map(uuid)
  to zimmet_administrator;
