create or replace function zimmet_private.my_staff_id() returns int
language sql stable security definer parallel safe set search_path = '' as $$
  select s.id from zimmet_data.staff s where s.login = session_user and s.left_at is null
$$;
comment on function zimmet_private.my_staff_id() is 'The signed-in person, null where the login is nobody''s or has left.';
