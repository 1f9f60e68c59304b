create or replace function zimmet_private.quota_of(wanted text) returns bigint
language sql stable set search_path = '' as $$
  select q.amount from zimmet_data.quota q where q.code = wanted
$$;
comment on function zimmet_private.quota_of(text) is 'How much of it one person may take.';
