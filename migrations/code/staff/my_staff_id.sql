create or replace function zimmet_private.my_staff_id() returns int
language sql stable security definer parallel safe set search_path = '' as $$
  select s.id from zimmet_data.staff s
  where s.login = session_user and s.left_at is null and zimmet_private.is_in_term(s.works_from, s.works_until)
$$;
comment on function zimmet_private.my_staff_id() is
  'The signed-in person, null where the login is nobody''s, has left, or is not in his time.';
grant execute on function zimmet_private.my_staff_id() to zimmet_staff;
