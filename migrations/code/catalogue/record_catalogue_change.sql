create or replace function zimmet_private.record_catalogue_change(kind text, entry_id int, act text, details jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.catalogue_change (changed_by, kind, entry_id, act, details)
  values (zimmet_private.my_staff_id(), kind, entry_id, act, jsonb_strip_nulls(details))
$$;
comment on function zimmet_private.record_catalogue_change(text, int, text, jsonb) is 'Adds a line to the ledger of the catalogue.';
