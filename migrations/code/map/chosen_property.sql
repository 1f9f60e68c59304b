create or replace function zimmet_private.chosen_property(features zimmet_private.map_feature[], wanted text) returns text
language plpgsql stable set search_path = '' as $$
declare
  chosen text := (
    select x.property from zimmet_private.map_names(features) x
    where wanted is null or x.property = wanted
    group by x.property
    order by count(distinct x.neighbourhood_id) desc, x.property
    limit 1);
begin
  if chosen is null then
    perform zimmet_private.refuse_map('no_names');
  end if;
  return chosen;
end
$$;
comment on function zimmet_private.chosen_property(zimmet_private.map_feature[], text) is
  'Which property names the neighbourhoods: the one asked for, else the one by which most of ours are found.';
