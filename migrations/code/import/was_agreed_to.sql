create or replace function zimmet_private.was_agreed_to(i zimmet_data.import) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from zimmet_data.proposal p
    where p.kind = 'count_import' and p.decision = 'approved' and (p.payload ->> 'import_id')::int = i.id)
$$;
comment on function zimmet_private.was_agreed_to(zimmet_data.import) is
  'Whether an import counts by a second person''s yes: then one alone does not take it back.';
