create or replace function zimmet.watch_sessions() returns int
language sql volatile security definer set search_path = '' as $$
  select w.ended from zimmet.keep_watch() w
$$;
comment on function zimmet.watch_sessions() is 'What programs before zimmet.keep_watch call; as that.';
grant execute on function zimmet.watch_sessions() to zimmet_staff;
