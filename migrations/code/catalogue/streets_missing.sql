create or replace function zimmet_private.streets_missing(streets jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  missing jsonb;
begin
  perform zimmet_private.check_streets(streets);
  with told as (
    select distinct on (zimmet_private.name_key(s.row ->> 'neighbourhood'), zimmet.fold(btrim(s.row ->> 'name')), s.row ->> 'kind')
      s.at, btrim(s.row ->> 'neighbourhood') as neighbourhood, zimmet_private.name_key(s.row ->> 'neighbourhood') as place,
      btrim(s.row ->> 'name') as name, zimmet.fold(btrim(s.row ->> 'name')) as key, s.row ->> 'kind' as kind
    from jsonb_array_elements(streets) with ordinality as s (row, at)
    order by zimmet_private.name_key(s.row ->> 'neighbourhood'), zimmet.fold(btrim(s.row ->> 'name')), s.row ->> 'kind', s.at
  ),
  judged as (
    select t.*, k.id is null as is_new_place, exists (
      select from zimmet_data.street e
      where e.neighbourhood_id = k.id and e.kind = t.kind and zimmet.fold(e.name) = t.key) as is_there
    from told t
    left join zimmet_private.name_by_key k on k.kind = 'neighbourhood' and k.key = t.place
  ),
  places as (
    select distinct on (j.place) j.place, j.neighbourhood, j.at from judged j where j.is_new_place order by j.place, j.at
  )
  select jsonb_build_object(
    'neighbourhoods', coalesce((select jsonb_agg(p.neighbourhood order by p.at) from places p), '[]'),
    'streets', coalesce((
      select jsonb_agg(jsonb_build_object('neighbourhood', j.neighbourhood, 'name', j.name, 'kind', j.kind) order by j.at)
      from judged j where not j.is_there), '[]'),
    'known', (select count(*) from judged j where j.is_there))
  into missing;
  return missing;
end
$$;
comment on function zimmet_private.streets_missing(jsonb) is
  'Of streets told (neighbourhood, name, kind) those that the house lacks, and the neighbourhoods it lacks.';
