create or replace function zimmet_private.my_post() returns text
language sql stable security definer parallel safe set search_path = '' as $$
  select s.post
  from zimmet_data.staff s
  where s.login = session_user
    and s.left_at is null
    and zimmet_private.is_in_term(s.works_from, s.works_until)
    and pg_catalog.pg_has_role(session_user, 'zimmet_' || s.post, 'member')
$$;
comment on function zimmet_private.my_post() is 'The signed-in person''s post; null unless staff row, his time and role membership agree.';
