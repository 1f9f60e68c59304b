create or replace function zimmet.my_term() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('from', s.works_from, 'until', s.works_until)
  from zimmet_data.staff s where s.login = session_user and not zimmet_private.is_in_term(s.works_from, s.works_until)
$$;
comment on function zimmet.my_term() is 'Of a login whose time has not begun or is over, from when until when it is somebody; else null.';
grant execute on function zimmet.my_term() to zimmet_staff;
