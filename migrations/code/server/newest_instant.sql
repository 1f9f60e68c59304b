create or replace function zimmet_private.newest_instant() returns timestamptz
language sql stable set search_path = '' as $$
  select q.changed_at from zimmet_data.request q order by q.id desc limit 1
$$;
comment on function zimmet_private.newest_instant() is 'When the request that came in last was last changed, by the clock of that time.';
