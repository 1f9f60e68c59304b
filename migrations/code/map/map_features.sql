create or replace function zimmet_private.map_features(file text) returns zimmet_private.map_feature[]
language plpgsql immutable set search_path = '' as $$
declare
  told jsonb;
  features zimmet_private.map_feature[];
  f zimmet_private.map_feature;
  problem text;
begin
  if octet_length(coalesce(file, '')) not between 1 and 8 * 1024 * 1024 then
    perform zimmet_private.refuse_map('size');
  end if;
  told := zimmet_private.read_json(file);
  if told is null or told ->> 'type' is distinct from 'FeatureCollection'
    or jsonb_typeof(told -> 'features') is distinct from 'array'
  then
    perform zimmet_private.refuse_map('not_geojson');
  elsif jsonb_array_length(told -> 'features') not between 1 and 2000 then
    perform zimmet_private.refuse_map('feature_count');
  end if;
  select array_agg((
      x.number,
      case when jsonb_typeof(x.feature -> 'properties') = 'object' then x.feature -> 'properties' else '{}' end,
      case g.shape ->> 'type'
        when 'Polygon' then jsonb_build_array(g.shape -> 'coordinates')
        when 'MultiPolygon' then g.shape -> 'coordinates'
      end,
      case g.shape ->> 'type' when 'Point' then g.shape -> 'coordinates' end
    )::zimmet_private.map_feature order by x.number)
  into features
  from jsonb_array_elements(told -> 'features') with ordinality as x (feature, number)
  cross join lateral (select x.feature -> 'geometry' as shape) g;
  foreach f in array features loop
    problem := zimmet_private.shape_problem(f.polygons, f.point);
    if problem is not null then
      perform zimmet_private.refuse_map(problem, f.number);
    end if;
  end loop;
  return features;
end
$$;
comment on function zimmet_private.map_features(text) is 'The features of a GeoJSON file, every one looked through; a file with one broken is refused.';
