create or replace view zimmet.catalogue_change with (security_invoker) as
  select c.id, c.at, c.changed_by, c.kind, c.entry_id, c.act, c.details from zimmet_data.catalogue_change c;
comment on view zimmet.catalogue_change is 'The ledger of the catalogue, for overseers and administrators.';
grant select on zimmet.catalogue_change to zimmet_staff;
