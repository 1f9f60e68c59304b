create or replace function zimmet_private.map_positions(polygons jsonb, point jsonb)
returns table (polygon bigint, ring bigint, place bigint, at jsonb)
language sql immutable set search_path = '' as $$
  select p.place, r.place, x.place, x.at
  from jsonb_array_elements(polygons) with ordinality as p (rings, place)
  cross join lateral jsonb_array_elements(p.rings) with ordinality as r (positions, place)
  cross join lateral jsonb_array_elements(r.positions) with ordinality as x (at, place)
  union all
  select 0, 0, 1, point where point is not null
$$;
comment on function zimmet_private.map_positions(jsonb, jsonb) is 'Every position of a shape, in order; the point is polygon 0.';
