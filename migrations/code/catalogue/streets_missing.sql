create or replace function zimmet_private.streets_missing(streets jsonb) returns jsonb
language plpgsql stable set search_path = '' set enable_nestloop = off as $$
declare
  missing jsonb;
begin
  perform zimmet_private.check_streets(streets);
  with keyed as materialized (
    select s.at, btrim(s.row ->> 'neighbourhood') as neighbourhood, zimmet_private.name_key(s.row ->> 'neighbourhood') as place,
      btrim(s.row ->> 'name') as name, zimmet.fold(btrim(s.row ->> 'name')) as key, s.row ->> 'kind' as kind
    from jsonb_array_elements(streets) with ordinality as s (row, at)
  ),
  told as (
    select distinct on (k.place, k.key, k.kind) k.* from keyed k order by k.place, k.key, k.kind, k.at
  ),
  places as materialized (select k.id, k.key from zimmet_private.name_by_key k where k.kind = 'neighbourhood'),
  -- Each name folded once: what is told is held against thousands, which one by one takes minutes.
  there as materialized (
    select distinct e.neighbourhood_id, e.kind, zimmet.fold(e.name) as key from zimmet_data.street e
    where e.neighbourhood_id = any (array(select p.id from places p join keyed k on k.place = p.key))
  ),
  judged as materialized (
    select t.*, p.id is null as is_new_place, e.key is not null as is_there
    from told t
    left join places p on p.key = t.place
    left join there e on (e.neighbourhood_id, e.kind, e.key) = (p.id, t.kind, t.key)
  ),
  fresh as (select distinct on (j.place) j.place, j.neighbourhood, j.at from judged j where j.is_new_place order by j.place, j.at)
  select jsonb_build_object(
    'neighbourhoods', coalesce((select jsonb_agg(f.neighbourhood order by f.at) from fresh f), '[]'),
    'streets', coalesce((
      select jsonb_agg(jsonb_build_object('place', j.place, 'name', j.name, 'kind', j.kind) order by j.at)
      from judged j where not j.is_there), '[]'),
    'known', (select count(*) from judged j where j.is_there))
  into missing;
  return missing;
end
$$;
comment on function zimmet_private.streets_missing(jsonb) is
  'Of streets told (neighbourhood, name, kind) those that the house lacks, with the key of their neighbourhood, and the neighbourhoods it lacks.';
