create or replace function zimmet.conversation_ways(conversation_id int) returns table (way text, closed_because text, is_paused boolean)
language sql stable security definer set search_path = '' as $$
  select w.way, w.closed_because, coalesce(a.paused_at is not null, false)
  from zimmet_data.conversation c
  cross join lateral zimmet_private.ways_of(c) w
  left join zimmet_data.message_account a on a.id = w.account_id
  where c.id = conversation_id and zimmet_private.sees_all()
  order by w.place
$$;
comment on function zimmet.conversation_ways(int) is
  'The ladder of a conversation (free, public, private, template, sms, email), why a way is closed, and whether what is written waits there.';
grant execute on function zimmet.conversation_ways(int) to zimmet_staff;
