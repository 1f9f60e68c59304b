create or replace function zimmet_private.keep_street(was zimmet_data.street, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  neighbourhood int := zimmet_private.told_number(told, 'neighbourhoodId', was.neighbourhood_id);
  sort text := zimmet_private.told_code(told, 'kind', '{cadde,sokak,bulvar,meydan,küme evler}', was.kind);
  is_offered boolean := zimmet_private.told_flag(told, 'isActive', coalesce(was.is_active, true));
  words text := zimmet_private.told_keywords(told, was.keywords);
  new_id int;
begin
  if sort is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif neighbourhood <> was.neighbourhood_id
    or not exists (select from zimmet_data.neighbourhood n where n.id = neighbourhood and (n.is_active or was.id is not null))
  then
    -- Requests stand in a street of a neighbourhood: elsewhere it is another street.
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'neighbourhoodId'));
  end if;
  if was.id is null then
    insert into zimmet_data.street (neighbourhood_id, name, kind, keywords) values (neighbourhood, keep_street.name, sort, words)
    returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.street s set name = keep_street.name, kind = sort, keywords = words, is_active = is_offered where s.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_street(zimmet_data.street, jsonb, text) is 'A street of a neighbourhood, as told; it stays in its neighbourhood.';
