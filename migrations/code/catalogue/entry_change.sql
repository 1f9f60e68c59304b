create or replace function zimmet_private.entry_change(before jsonb, after jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(a.key, jsonb_strip_nulls(jsonb_build_object('from', before -> a.key, 'to', a.value))), '{}')
  from jsonb_each(after) a
  where a.key <> 'id' and a.value is distinct from before -> a.key
$$;
comment on function zimmet_private.entry_change(jsonb, jsonb) is 'Column by column what was changed, from what to what; all of it where nothing was there before.';
