create or replace function zimmet_private.asks_on(r zimmet_data.request, wanted_citizen_id int) returns boolean
language sql stable set search_path = '' as $$
  select wanted_citizen_id is not null and (
    wanted_citizen_id is not distinct from r.citizen_id
    or exists (
      select from zimmet_data.complainant c where c.request_id = r.id and c.citizen_id = wanted_citizen_id))
$$;
comment on function zimmet_private.asks_on(zimmet_data.request, int) is 'Whether the citizen is the one who asked, or a further complainant.';
