create or replace function zimmet_private.wants_surveys(of_citizen int) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce((select w.is_asked from zimmet_private.wish_of(of_citizen, null) w limit 1), true)
$$;
comment on function zimmet_private.wants_surveys(int) is
  'Whether a citizen lets the house ask how content he is, as he last said; who said nothing does.';
grant execute on function zimmet_private.wants_surveys(int) to zimmet_staff;
