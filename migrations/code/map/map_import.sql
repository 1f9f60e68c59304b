create or replace view zimmet.map_import with (security_invoker) as
  select id, file_name, places, imported_by, imported_at from zimmet_data.map_import;
grant select on zimmet.map_import to zimmet_staff;
