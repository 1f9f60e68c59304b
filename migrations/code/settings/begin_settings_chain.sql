create or replace function zimmet_private.begin_settings_chain() returns void
language sql volatile set search_path = '' as $$
  select zimmet_private.keep_settings_entry(r.topic, r.changes)
  from (
    select r.topic, jsonb_agg(jsonb_build_object('key', r.key, 'content', r.content) order by r.key) as changes
    from zimmet_private.settings_rows() r
    where not exists (
      select from zimmet_data.settings_entry e cross join lateral jsonb_array_elements(e.changes) c
      where e.topic = r.topic and c ->> 'key' = r.key)
    group by r.topic order by r.topic
  ) r
$$;
comment on function zimmet_private.begin_settings_chain() is 'Takes into the chain what stood before there was one.';
