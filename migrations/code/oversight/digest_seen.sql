create or replace function zimmet.digest_seen() returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('week', (
    select to_char(s.week, 'YYYY-MM-DD') from zimmet_data.seen_digest s where s.staff_id = zimmet_private.my_staff_id()))
$$;
comment on function zimmet.digest_seen() is 'In which week (its Monday) the person last saw a digest, on whichever PC; null: never.';
grant execute on function zimmet.digest_seen() to zimmet_staff;
