create or replace function zimmet_private.keep_institution(was zimmet_data.institution, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  words text := zimmet_private.told_keywords(told, was.keywords);
  new_id int := was.id;
begin
  if was.id is null then
    insert into zimmet_data.institution (name, keywords) values (keep_institution.name, words) returning id into new_id;
  else
    update zimmet_data.institution i
    set name = keep_institution.name, keywords = words, is_active = zimmet_private.told_flag(told, 'isActive', was.is_active)
    where i.id = was.id;
  end if;
  return new_id;
end
$$;
comment on function zimmet_private.keep_institution(zimmet_data.institution, jsonb, text) is 'An institution to which what is not ours is forwarded, as told.';
