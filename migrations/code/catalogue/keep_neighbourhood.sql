create or replace function zimmet_private.keep_neighbourhood(was zimmet_data.neighbourhood, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  words text := zimmet_private.told_keywords(told, was.keywords);
  new_id int := was.id;
begin
  if was.id is null then
    insert into zimmet_data.neighbourhood (name, keywords) values (keep_neighbourhood.name, words) returning id into new_id;
  else
    update zimmet_data.neighbourhood n
    set name = keep_neighbourhood.name, keywords = words, is_active = zimmet_private.told_flag(told, 'isActive', was.is_active)
    where n.id = was.id;
  end if;
  return new_id;
end
$$;
comment on function zimmet_private.keep_neighbourhood(zimmet_data.neighbourhood, jsonb, text) is 'A neighbourhood as told; one that is no more is known from history.';
