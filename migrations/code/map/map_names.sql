create or replace function zimmet_private.map_names(features zimmet_private.map_feature[])
returns table (number int, property text, name text, neighbourhood_id int)
language sql stable set search_path = '' as $$
  select f.number, p.key, p.value #>> '{}', n.id
  from unnest(features) f
  cross join lateral jsonb_each(f.properties) p
  left join lateral (
    select x.id from zimmet_data.neighbourhood x
    where zimmet_private.place_name(x.name) = zimmet_private.place_name(p.value #>> '{}')
    order by x.id limit 1
  ) n on true
  where jsonb_typeof(p.value) = 'string'
$$;
comment on function zimmet_private.map_names(zimmet_private.map_feature[]) is
  'What the features are called by each of their properties, and which neighbourhood that names.';
