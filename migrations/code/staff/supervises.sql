create or replace function zimmet_private.supervises() returns boolean
language sql stable security definer parallel safe set search_path = '' as $$
  select coalesce(zimmet_private.my_post() in ('overseer', 'administrator'), false)
$$;
comment on function zimmet_private.supervises() is 'Whether the post may look into the ledgers of posts, custody and history.';
grant execute on function zimmet_private.supervises() to zimmet_staff;
