create or replace function zimmet_private.acted_on_since(i zimmet_data.import) returns table (request_id int, number text)
language sql stable set search_path = '' as $$
  -- Its history has the import alone. Calendars add nothing: the deadline of an earlier system moves by acts only.
  select r.id, r.number from zimmet_private.requests_of_import(i) r where r.last_entry > 1 order by r.id
$$;
comment on function zimmet_private.acted_on_since(zimmet_data.import) is
  'The requests of an import on which somebody has acted since it came in.';
