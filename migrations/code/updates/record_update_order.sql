create or replace function zimmet_private.record_update_order(details jsonb) returns void
language sql volatile set search_path = '' as $$
  select zimmet_private.record_catalogue_change('updates', 1, 'change', details)
$$;
comment on function zimmet_private.record_update_order(jsonb) is 'Adds an order about newer programs to the ledger of the catalogue.';
