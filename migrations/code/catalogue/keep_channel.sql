create or replace function zimmet_private.keep_channel(was zimmet_data.channel, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  -- Which ways in there are, the program knows; the house says which of them it has, and what it calls them.
  way text := zimmet_private.told_code(told, 'code', '{phone,whatsapp,social_media,in_person,web,email,petition,cimer}', was.code);
  is_offered boolean := zimmet_private.told_flag(told, 'isActive', coalesce(was.is_active, true));
  new_id int;
begin
  if way is null or way <> coalesce(was.code, way) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'code'));
  elsif was.id is null and exists (select from zimmet_data.channel c where c.code = way) then
    perform zimmet_private.refuse('ZM033', jsonb_build_object('field', 'code'));
  elsif not is_offered and not exists (select from zimmet_data.channel c where c.is_active and c.id <> was.id) then
    -- Nothing could be registered any more.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'isActive'));
  end if;
  if was.id is null then
    insert into zimmet_data.channel (code, name) values (way, keep_channel.name) returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.channel c set name = keep_channel.name, is_active = is_offered where c.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_channel(zimmet_data.channel, jsonb, text) is
  'A way in that the house has, and what it calls it, such as its telephone with the number.';
