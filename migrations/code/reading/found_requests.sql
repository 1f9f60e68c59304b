create or replace function zimmet.found_requests(asked_by uuid, max_rows int default 200) returns table (id int, citizen_id int)
language sql stable security definer set search_path = '' as $$
  select f.id, f.citizen_id
  from (
    select r.id, r.citizen_id, r.registered_at
    from zimmet_data.request r
    where r.citizen_id = any ((select zimmet_private.look_up_of(asked_by))::int[]) and r.state <> 'taken_back'
    union
    select r.id, c.citizen_id, r.registered_at
    from zimmet_data.complainant c
    join zimmet_data.request r on r.id = c.request_id
    where c.citizen_id = any ((select zimmet_private.look_up_of(asked_by))::int[]) and c.left_at is null
  ) f
  order by f.registered_at desc, f.id desc
  limit least(greatest(max_rows, 0), 200)
$$;
comment on function zimmet.found_requests(uuid, int) is
  'What those whom a recorded look-up found asked for, themselves or as further complainants, the newest first.';
grant execute on function zimmet.found_requests(uuid,int) to zimmet_staff;
