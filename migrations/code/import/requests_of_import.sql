create or replace function zimmet_private.requests_of_import(i zimmet_data.import) returns setof zimmet_data.request
language sql stable set search_path = '' as $$
  select r.* from zimmet_data.request r
  where r.id between i.first_request_id and i.last_request_id and r.imported_from = i.source
$$;
comment on function zimmet_private.requests_of_import(zimmet_data.import) is 'What an import brought in.';
