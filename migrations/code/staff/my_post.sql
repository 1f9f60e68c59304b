create or replace function zimmet_private.my_post() returns text
language sql stable security definer parallel safe set search_path = '' as $$
  select s.post
  from zimmet_data.staff s
  where s.login = session_user
    and s.left_at is null
    and pg_catalog.pg_has_role(session_user, 'zimmet_' || s.post, 'member')
$$;
comment on function zimmet_private.my_post() is 'The signed-in person''s post; null unless staff row and role membership agree.';
