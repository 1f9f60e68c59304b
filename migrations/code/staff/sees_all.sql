create or replace function zimmet_private.sees_all() returns boolean
language sql stable security definer parallel safe set search_path = '' as $$
  select coalesce(zimmet_private.my_post() in ('agent', 'overseer', 'gateway'), false)
$$;
comment on function zimmet_private.sees_all() is 'Whether the post sees every request: those who speak with citizens and those who supervise.';
grant execute on function zimmet_private.sees_all() to zimmet_staff;
