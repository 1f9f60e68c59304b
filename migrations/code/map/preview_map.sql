create or replace function zimmet.preview_map(file text, name_property text) returns jsonb
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
grant execute on function zimmet.preview_map(text,text) to zimmet_administrator;
