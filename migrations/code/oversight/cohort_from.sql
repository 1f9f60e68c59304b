create or replace function zimmet_private.cohort_from(k zimmet_data.cohort, expressions text) returns text
language sql immutable set search_path = '' as $$
  select k.source || case
    when k.source !~ '\mr$' and expressions ~ '\mr\.' then
      format(' join zimmet_data.request r on r.id = %s', k.request_id)
    else ''
  end
$$;
comment on function zimmet_private.cohort_from(zimmet_data.cohort, text) is 'The rows of a cohort, with their requests where an expression speaks of them.';
