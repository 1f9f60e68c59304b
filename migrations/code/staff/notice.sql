create or replace function zimmet_private.notice(staff_id int, kind text, first_id int) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.staff_notice (staff_id, at, kind, by_staff_id, second_staff_id)
  values (staff_id, zimmet_private.present(), kind, coalesce(first_id, zimmet_private.my_staff_id()),
    case when first_id is not null then zimmet_private.my_staff_id() end)
$$;
comment on function zimmet_private.notice(int, text, int) is 'Tells a person what was done to his account, and by whom.';
