create or replace function zimmet_private.requests_of_phone(phone text) returns int[]
language sql stable set search_path = '' as $$
  with those as materialized (
    select c.id from zimmet_data.citizen c where c.phone = requests_of_phone.phone and not zimmet_private.came_by_mistake(c.id))
  select array(
    select f.id
    from (
      select r.id, r.registered_at
      from zimmet_data.request r
      where r.citizen_id in (select t.id from those t) and r.state <> 'taken_back'
      union
      select r.id, r.registered_at
      from zimmet_data.complainant c
      join zimmet_data.request r on r.id = c.request_id
      where c.citizen_id in (select t.id from those t) and c.left_at is null
    ) f
    order by f.registered_at desc, f.id desc
    limit 200)
$$;
comment on function zimmet_private.requests_of_phone(text) is 'What those known by a phone asked for, the newest first.';
