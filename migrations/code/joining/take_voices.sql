create or replace function zimmet_private.take_voices(child zimmet_data.request, master zimmet_data.request) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
  values (master.id, child.citizen_id, master.changed_at, zimmet_private.my_staff_id(), child.id);
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
  select master.id, c.citizen_id, c.at, c.staff_id, coalesce(c.joined_request_id, child.id)
  from zimmet_data.complainant c
  where c.request_id = child.id and c.left_at is null
$$;
comment on function zimmet_private.take_voices(zimmet_data.request, zimmet_data.request) is
  'Who asked on the child, and who asked with him, is answered with the master.';
