create or replace function zimmet_private.rounded_polygons(polygons jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_agg(p.rings order by p.polygon)
  from (
    select r.polygon, jsonb_agg(r.positions order by r.ring) as rings
    from (
      select x.polygon, x.ring, jsonb_agg(jsonb_build_array(
        trim_scale(round((x.at ->> 0)::numeric, 6)), trim_scale(round((x.at ->> 1)::numeric, 6))) order by x.place) as positions
      from zimmet_private.map_positions(polygons, null) x
      group by x.polygon, x.ring
    ) r
    group by r.polygon
  ) p
$$;
comment on function zimmet_private.rounded_polygons(jsonb) is 'The same to a tenth of a metre, without heights.';
