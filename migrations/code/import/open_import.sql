create or replace function zimmet_private.open_import(import_id int) returns zimmet_data.import
language plpgsql volatile set search_path = '' as $$
declare
  found_import zimmet_data.import;
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'import'));
  end if;
  select i.* into found_import from zimmet_data.import i
  where i.id = import_id and i.xid = pg_current_xact_id_if_assigned() and i.finished_at is null;
  if found_import.id is null then
    perform zimmet_private.refuse('ZM071');
  end if;
  return found_import;
end
$$;
comment on function zimmet_private.open_import(int) is 'The import that this transaction began and has not finished; others are refused.';
