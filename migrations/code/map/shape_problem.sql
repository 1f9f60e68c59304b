create or replace function zimmet_private.shape_problem(polygons jsonb, point jsonb) returns text
language plpgsql immutable set search_path = '' as $$
declare
  problem text;
begin
  with position as materialized (
    select x.polygon, x.ring, x.place, x.at,
      jsonb_typeof(x.at -> 0) = 'number' and jsonb_typeof(x.at -> 1) = 'number' as is_one
    from zimmet_private.map_positions(polygons, point) x
  ),
  ring as (
    select count(*) < 4 as is_short, (array_agg(x.at order by x.place))[1] <> (array_agg(x.at order by x.place desc))[1] as is_open
    from position x where x.polygon > 0 group by x.polygon, x.ring
  ),
  place as (
    select (x.at ->> 0)::double precision as longitude, (x.at ->> 1)::double precision as latitude
    from position x where x.is_one
  )
  select case
    when not coalesce((select bool_and(coalesce(x.is_one, false)) from position x), false) then 'geometry'
    when (select bool_or(r.is_short) from ring r) then 'short_ring'
    when (select bool_or(r.is_open) from ring r) then 'open_ring'
    when (select bool_or(abs(p.longitude) > 180 or abs(p.latitude) > 90) from place p) then 'projected'
    -- Latitude first is the usual mistake, and lands far away.
    when (select bool_or(p.longitude not between 25 and 46 or p.latitude not between 35 and 43) from place p) then 'elsewhere'
  end into problem;
  return problem;
exception
  when data_exception then
    return 'geometry';
end
$$;
comment on function zimmet_private.shape_problem(jsonb, jsonb) is
  'What is wrong with a shape: no geometry, a ring too short or open, metres for degrees, outside of Turkey; null where nothing is.';
