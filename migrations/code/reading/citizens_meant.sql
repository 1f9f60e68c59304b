create or replace function zimmet_private.citizens_meant(told text) returns int[]
language plpgsql stable set search_path = '' as $$
declare
  whole text := zimmet_private.phone_of(told);
  digits text := substring(btrim(told) from '^\D{0,3}(\d{4})$');
  patterns text[];
begin
  if whole <> 'invalid' then
    return array(
      select c.id from zimmet_data.citizen c
      where c.phone = whole and not zimmet_private.came_by_mistake(c.id) order by c.id desc limit 200);
  elsif digits is not null then
    return array(
      select c.id from zimmet_data.citizen c
      where right(c.phone, 4) = digits and not zimmet_private.came_by_mistake(c.id) order by c.id desc limit 200);
  end if;
  patterns := zimmet_private.name_patterns(told);
  return case when cardinality(patterns) > 0 then array(
    -- The longest word alone, which the index knows; the others among those. Found before they are sorted: else the newest of all
    -- would be read one by one.
    with found as materialized (
      select c.id, c.search_name from zimmet_data.citizen c where c.search_name like patterns[1])
    select f.id from found f
    where f.search_name like all (patterns) and not zimmet_private.came_by_mistake(f.id) order by f.id desc limit 200) end;
end
$$;
comment on function zimmet_private.citizens_meant(text) is
  'Whom somebody may mean by a phone, its last four digits or a name, the newest first, at most 200; null where it is none of them.';
