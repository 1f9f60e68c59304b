create or replace function zimmet_private.map_shapes(features zimmet_private.map_feature[], name_property text)
returns table (neighbourhood_id int, polygons jsonb, point jsonb)
language sql stable set search_path = '' as $$
  select n.neighbourhood_id,
    -- A neighbourhood in several features lies in all of them.
    (select zimmet_private.rounded_polygons(jsonb_agg(p.rings order by f.number, p.place))
     from unnest(features) f
     cross join lateral jsonb_array_elements(f.polygons) with ordinality as p (rings, place)
     where f.number = any (n.numbers)),
    (select jsonb_build_array(f.point -> 0, f.point -> 1)
     from unnest(features) f where f.number = any (n.numbers) and f.point is not null order by f.number limit 1)
  from (
    select x.neighbourhood_id, array_agg(x.number) as numbers
    from zimmet_private.map_names(features) x
    where x.property = name_property and x.neighbourhood_id is not null
    group by x.neighbourhood_id
  ) n
$$;
comment on function zimmet_private.map_shapes(zimmet_private.map_feature[], text) is
  'The shapes that a file has for our neighbourhoods, named by one property of its features.';
