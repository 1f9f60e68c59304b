create or replace view zimmet.reading with (security_invoker) as
  select l.at, l.staff_id, l.told_by, l.kind, l.by_database, l.scope, l.found from zimmet_data.read_log l;
comment on view zimmet.reading is 'Who read what kind of thing when and how much of it, for overseers and administrators.';
grant select on zimmet.reading to zimmet_staff;
