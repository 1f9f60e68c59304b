create or replace function zimmet_private.terms_differ(person zimmet_data.staff, p jsonb) returns boolean
language sql stable set search_path = '' as $$
  select (person.works_from, person.works_until) is distinct from
    ((p ->> 'works_from')::timestamptz, (p ->> 'works_until')::timestamptz)
$$;
comment on function zimmet_private.terms_differ(zimmet_data.staff, jsonb) is 'Whether it gives somebody another time here, and not just another extension.';
