create or replace function zimmet_private.begin_settings_chain() returns void
language sql volatile set search_path = '' as $$
  select zimmet_private.keep_settings_entry(r.topic, r.key, 'begin', r.content)
  from (
    select r.topic, r.key, r.content from zimmet_private.settings_rows() r
    where not exists (select from zimmet_data.settings_entry e where (e.topic, e.key) = (r.topic, r.key))
    order by r.topic, r.key
  ) r
$$;
comment on function zimmet_private.begin_settings_chain() is 'Takes into the chain what stood before there was one.';
