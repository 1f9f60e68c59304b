create or replace function zimmet_private.check_streets(streets jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  strange int;
begin
  if jsonb_typeof(streets) is distinct from 'array' or jsonb_array_length(streets) > 20000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'streets'));
  end if;
  select s.at into strange
  from jsonb_array_elements(streets) with ordinality as s (row, at)
  where not zimmet_private.says(s.row ->> 'neighbourhood') or length(s.row ->> 'neighbourhood') > 200
    or not zimmet_private.says(s.row ->> 'name') or length(s.row ->> 'name') > 200
    or not coalesce(s.row ->> 'kind' = any ('{cadde,sokak,bulvar,meydan,küme evler}'), false)
  order by s.at limit 1;
  if found then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'streets', 'row', strange));
  end if;
end
$$;
comment on function zimmet_private.check_streets(jsonb) is 'Refuses what is no list of streets (neighbourhood, name, kind), with the place of the first row that is none.';
