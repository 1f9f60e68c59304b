-- The map: where neighbourhoods lie, out of a GeoJSON file that an administrator has; taken over whole or not at all.
insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM060', 'map_file_invalid', 'the file is no map of the neighbourhoods');

create table zimmet_data.neighbourhood_shape (
  neighbourhood_id int not null,
  polygons jsonb,
  point jsonb,
  constraint neighbourhood_shape_is_identified primary key (neighbourhood_id),
  constraint neighbourhood_shape_is_of_a_neighbourhood foreign key (neighbourhood_id)
    references zimmet_data.neighbourhood (id) on delete cascade,
  constraint neighbourhood_shape_is_something check (polygons is not null or point is not null)
);
comment on table zimmet_data.neighbourhood_shape is 'Where a neighbourhood lies, in degrees (WGS 84).';
comment on column zimmet_data.neighbourhood_shape.polygons is 'As the coordinates of a GeoJSON MultiPolygon: longitude first, to six decimals.';
comment on column zimmet_data.neighbourhood_shape.point is 'Longitude and latitude of its middle, where the file has one.';

create table zimmet_data.map_import (
  id int generated always as identity,
  file_name text,
  places int not null,
  imported_by int not null,
  imported_at timestamptz not null default now(),
  constraint map_import_is_identified primary key (id),
  constraint map_import_by_staff foreign key (imported_by) references zimmet_data.staff (id) on delete restrict,
  constraint map_import_has_places check ((file_name is null) = (places = 0))
);
comment on table zimmet_data.map_import is 'Which file the map came from, and who brought it; the newest is the one in use.';
comment on column zimmet_data.map_import.file_name is 'Null: the map was taken away.';

select zimmet_private.guard_table('zimmet_data.neighbourhood_shape');
select zimmet_private.guard_table('zimmet_data.map_import');
create policy staff_reads on zimmet_data.neighbourhood_shape for select to zimmet_staff using (true);
create policy staff_reads on zimmet_data.map_import for select to zimmet_staff using (true);
grant select on zimmet_data.neighbourhood_shape, zimmet_data.map_import to zimmet_staff;
create view zimmet.neighbourhood_shape with (security_invoker) as
  select neighbourhood_id, polygons, point from zimmet_data.neighbourhood_shape;
create view zimmet.map_import with (security_invoker) as
  select id, file_name, places, imported_by, imported_at from zimmet_data.map_import;
grant select on zimmet.neighbourhood_shape, zimmet.map_import to zimmet_staff;

create type zimmet_private.map_feature as (number int, properties jsonb, polygons jsonb, point jsonb);
comment on type zimmet_private.map_feature is 'A feature of a file, by its number in it; a single polygon is several of which there is one.';

create function zimmet_private.refuse_map(problem text, feature int default null) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.refuse('ZM060', jsonb_build_object('field', 'file', 'problem', problem, 'feature', feature));
end
$$;
comment on function zimmet_private.refuse_map(text, int) is 'Refuses a file, and says which of its features is wrong.';

create function zimmet_private.read_json(words text) returns jsonb
language plpgsql immutable strict set search_path = '' as $$
begin
  return words::jsonb;
exception
  when data_exception or program_limit_exceeded then
    return null;
end
$$;
comment on function zimmet_private.read_json(text) is 'What JSON says; null where it is none.';

create function zimmet_private.map_positions(polygons jsonb, point jsonb)
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

create function zimmet_private.shape_problem(polygons jsonb, point jsonb) returns text
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

create function zimmet_private.map_features(file text) returns zimmet_private.map_feature[]
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

create function zimmet_private.place_name(name text) returns text
language sql immutable strict set search_path = '' as $$
  select regexp_replace(btrim(zimmet.fold(name)), '\s+(mahallesi|mahalle|mah\.?|mh\.?)$', '')
$$;
comment on function zimmet_private.place_name(text) is 'A neighbourhood''s name as it is compared: "YENİ MAH." and "Yeni" are one.';

create function zimmet_private.map_names(features zimmet_private.map_feature[])
returns table (number int, property text, name text, neighbourhood_id int)
language sql stable set search_path = '' as $$
  select f.number, p.key, p.value #>> '{}', n.id
  from unnest(features) f
  cross join lateral jsonb_each(f.properties) p
  left join lateral (
    select x.id from zimmet_data.neighbourhood x
    where zimmet_private.place_name(x.name) = zimmet_private.place_name(p.value #>> '{}')
    order by x.id limit 1
  ) n on true
  where jsonb_typeof(p.value) = 'string'
$$;
comment on function zimmet_private.map_names(zimmet_private.map_feature[]) is
  'What the features are called by each of their properties, and which neighbourhood that names.';

create function zimmet_private.rounded_polygons(polygons jsonb) returns jsonb
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

create function zimmet_private.map_shapes(features zimmet_private.map_feature[], name_property text)
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
