create or replace function zimmet.my_calls()
returns table (id bigint, phone text, state text, rang_at timestamptz, shown_until timestamptz, request_ids int[])
language sql stable security definer set search_path = '' as $$
  select c.id, c.phone,
    case when c.ended_at is not null then 'missed' when c.answered_at is not null then 'answered' else 'ringing' end,
    c.rang_at, c.shown_until, zimmet_private.requests_of_phone(c.phone)
  from zimmet_data.staff s
  join zimmet_data.phone_call c on
    -- Who answered is not always told: then it is still at every phone that rang.
    case when c.answered_by is null then s.extension = any (c.rings) else s.extension = c.answered_by end
  where s.id = zimmet_private.my_staff_id() and zimmet_private.sees_all() and c.shown_until > statement_timestamp()
  order by c.rang_at desc, c.id desc
  limit 5
$$;
comment on function zimmet.my_calls() is
  'Calls at the telephone of whoever is signed in, who speaks with citizens: while they ring or last, those that nobody took for five minutes more. As on the telephone, the number is in clear.';
grant execute on function zimmet.my_calls() to zimmet_staff;
