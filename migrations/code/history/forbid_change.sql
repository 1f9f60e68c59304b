create or replace function zimmet_private.forbid_change() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'ZM090';
end
$$;
comment on function zimmet_private.forbid_change() is 'Trigger of the append-only tables: refuses update, delete and truncate, the owner''s too.';
