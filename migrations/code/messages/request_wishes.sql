create or replace function zimmet.request_wishes(request_id int)
returns table (citizen_id int, at timestamptz, staff_id int, is_written_to boolean, is_asked boolean, words text)
language sql stable security definer set search_path = '' as $$
  select z.id, w.at, w.staff_id, w.is_written_to, w.is_asked, w.words
  from zimmet_data.request r
  cross join lateral (
    select r.citizen_id as id where r.citizen_id is not null
    union
    select c.citizen_id from zimmet_data.complainant c where c.request_id = r.id and c.citizen_id is not null and c.left_at is null) z
  cross join lateral zimmet_private.wish_of(z.id, null) w
  where r.id = request_wishes.request_id and zimmet_private.may_see(r.held_by)
  order by z.id, w.id desc
$$;
comment on function zimmet.request_wishes(int) is
  'What those who ask on a request that one sees said of being written to and asked, the newest first.';
grant execute on function zimmet.request_wishes(int) to zimmet_staff;
