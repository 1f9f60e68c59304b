create or replace function zimmet_private.my_directorates() returns int[]
language sql stable security definer parallel safe set search_path = '' as $$
  select case when zimmet_private.my_post() in ('clerk', 'director') then zimmet_private.my_memberships() else '{}' end
$$;
comment on function zimmet_private.my_directorates() is 'Directorates whose requests the signed-in person sees and works on.';
grant execute on function zimmet_private.my_directorates() to zimmet_staff;
