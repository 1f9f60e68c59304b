create or replace view zimmet.account with (security_invoker) as
  select
    s.id, s.login::text as login, s.full_name, s.post, s.office,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> clock_timestamp() order by m.directorate_id) as directorate_ids,
    s.left_at, s.must_change_password, s.by_directory, s.extension, s.works_from, s.works_until
  from zimmet_data.staff s
  where (select zimmet_private.supervises());
comment on view zimmet.account is 'Everybody''s account, for administrators and overseers.';
grant select on zimmet.account to zimmet_staff;
