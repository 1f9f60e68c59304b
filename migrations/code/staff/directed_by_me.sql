create or replace function zimmet_private.directed_by_me() returns int[]
language sql stable security definer set search_path = '' as $$
  select case when zimmet_private.my_post() = 'director' then zimmet_private.my_directorates() else '{}' end
    || array(select f.directorate_id from zimmet_private.stood_in_for() f where f.is_director)
$$;
comment on function zimmet_private.directed_by_me() is 'The directorates whose director the signed-in person is, or stands in for.';
