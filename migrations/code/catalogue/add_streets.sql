create or replace function zimmet.add_streets(command_id uuid, streets jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_streets', streets);
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform pg_advisory_xact_lock(hashtextextended('zimmet.keep_entry', 0));
  answer := zimmet_private.streets_missing(streets);
  with fresh as (
    insert into zimmet_data.neighbourhood (name)
    select n.name from jsonb_array_elements_text(answer -> 'neighbourhoods') with ordinality as n (name, at) order by n.at returning id, name
  )
  insert into zimmet_data.catalogue_change (changed_by, kind, entry_id, act, details)
  select zimmet_private.my_staff_id(), 'neighbourhood', f.id, 'open', jsonb_build_object('name', f.name) from fresh f order by f.id;
  with fresh as (
    insert into zimmet_data.street (neighbourhood_id, name, kind)
    select k.id, s.row ->> 'name', s.row ->> 'kind'
    from jsonb_array_elements(answer -> 'streets') with ordinality as s (row, at)
    join zimmet_private.name_by_key k on k.kind = 'neighbourhood' and k.key = s.row ->> 'place'
    order by s.at returning id, neighbourhood_id, name, kind
  )
  insert into zimmet_data.catalogue_change (changed_by, kind, entry_id, act, details)
  select zimmet_private.my_staff_id(), 'street', f.id, 'open',
    jsonb_build_object('name', f.name, 'kind', f.kind, 'neighbourhoodId', f.neighbourhood_id)
  from fresh f order by f.id;
  return zimmet_private.store_answer(command_id, zimmet_private.streets_counted(answer));
end
$$;
comment on function zimmet.add_streets(uuid, jsonb) is
  'Streets of a file (neighbourhood, name, kind; at most 20,000), and the neighbourhoods they bring: what is there already stays as it is. All or nothing.';
grant execute on function zimmet.add_streets(uuid, jsonb) to zimmet_administrator;
