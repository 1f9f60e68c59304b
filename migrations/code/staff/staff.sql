create or replace view zimmet.staff with (security_invoker) as
  select
    s.id, s.full_name, s.post, s.left_at is null and zimmet_private.is_in_term(s.works_from, s.works_until) as is_active,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> now() order by m.directorate_id
    ) as directorate_ids,
    s.office, s.former_names
  from zimmet_data.staff s;
comment on view zimmet.staff is 'Everybody''s name, post and directorates; logins stay out of it.';
grant select on zimmet.staff to zimmet_staff;
