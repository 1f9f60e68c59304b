create or replace function zimmet_private.highest_believable_release() returns int
language sql stable set search_path = '' as $$
  select 10000 + coalesce(max(case when r.noted_at < now() - interval '24 hours' then r.sequence else r.known_before end), 0)
  from zimmet_data.update_release r
$$;
comment on function zimmet_private.highest_believable_release() is
  'No higher number of a release is noted now: 10,000 past what was known a day before. Who publishes counts by one, so only a mistake comes near it.';
