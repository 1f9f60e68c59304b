create or replace view zimmet.neighbourhood_shape with (security_invoker) as
  select neighbourhood_id, polygons, point from zimmet_data.neighbourhood_shape;
grant select on zimmet.neighbourhood_shape to zimmet_staff;
