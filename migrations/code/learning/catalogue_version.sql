create or replace function zimmet.catalogue_version() returns int
language sql stable security definer set search_path = '' as $$
  select coalesce(max(e.entry), 0) from zimmet_data.settings_entry e
$$;
comment on function zimmet.catalogue_version() is
  'A number that grows with each change of what administrators keep: a copy of the catalogue is right while it is the same.';
grant execute on function zimmet.catalogue_version() to zimmet_staff;
