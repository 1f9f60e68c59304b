create or replace function zimmet_private.plain_of(told jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_object_agg(f.name, btrim(left(told ->> f.name, f.longest))) filter (where zimmet_private.says(told ->> f.name)), '{}')
  from zimmet_private.plain_fields() f
$$;
comment on function zimmet_private.plain_of(jsonb) is 'The plain fields among what was told: trimmed, cut, empty ones left out.';
