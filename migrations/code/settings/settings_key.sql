create or replace function zimmet_private.settings_key(content jsonb, columns text[]) returns text
language sql immutable set search_path = '' as $$
  select string_agg(content ->> c.name, ' ' order by c.place) from unnest(columns) with ordinality as c (name, place)
$$;
comment on function zimmet_private.settings_key(jsonb, text[]) is 'Which row of its table an entry of the chain of settings is about.';
