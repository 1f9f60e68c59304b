create or replace view zimmet.me with (security_invoker) as
  select s.id, s.login, s.full_name, s.post,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> clock_timestamp() order by m.directorate_id) as directorate_ids,
    s.office, s.must_change_password, s.by_directory
  from zimmet_data.staff s
  where s.login = session_user and s.left_at is null and zimmet_private.is_in_term(s.works_from, s.works_until)
    and pg_has_role(session_user, ('zimmet_' || s.post)::name, 'member');
comment on view zimmet.me is 'The signed-in person; no row where the login has no post.';
grant select on zimmet.me to zimmet_staff;
