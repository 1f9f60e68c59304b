create or replace function zimmet.found_citizens(asked_by uuid) returns table (id int, name text, phone text, is_written_to boolean)
language sql stable security definer set search_path = '' as $$
  select c.id, c.masked_name, c.masked_phone, zimmet_private.wants_messages(c.id, null)
  from zimmet_data.citizen c
  where c.id = any ((select zimmet_private.look_up_of(asked_by))::int[])
  order by c.id desc
  limit 200
$$;
comment on function zimmet.found_citizens(uuid) is 'Those whom a recorded look-up found, masked, the newest first.';
grant execute on function zimmet.found_citizens(uuid) to zimmet_staff;
