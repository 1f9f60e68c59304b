create or replace function zimmet_private.check_place(neighbourhood_id int, street_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if neighbourhood_id is not null
    and not exists (select from zimmet_data.neighbourhood n where n.id = neighbourhood_id and n.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'neighbourhoodId'));
  elsif street_id is not null and not exists (
    select from zimmet_data.street t where t.id = street_id and t.neighbourhood_id = check_place.neighbourhood_id)
  then
    perform zimmet_private.refuse('ZM021', jsonb_build_object('field', 'streetId'));
  elsif exists (select from zimmet_data.street t where t.id = street_id and not t.is_active) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'streetId'));
  end if;
end
$$;
comment on function zimmet_private.check_place(int, int) is 'Refuses a street that lies elsewhere or a neighbourhood that is none.';
