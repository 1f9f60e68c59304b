create or replace function zimmet_private.facts(r zimmet_data.request) returns bytea
language sql stable set search_path = '' set timezone = 'UTC' as $$
  select sha256(convert_to((zimmet_private.facts_of_request(r) || zimmet_private.facts_of_ledgers(r.id))::text, 'UTF8'))
$$;
comment on function zimmet_private.facts(zimmet_data.request) is 'SHA-256 over all that stands of a request. The time zone is fixed: instants are written as words.';
