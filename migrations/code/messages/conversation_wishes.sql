create or replace function zimmet.conversation_wishes(conversation_id int)
returns table (at timestamptz, staff_id int, is_written_to boolean, is_asked boolean, words text)
language sql stable security definer set search_path = '' as $$
  select w.at, w.staff_id, w.is_written_to, w.is_asked, w.words
  from zimmet_private.wish_of(null, conversation_id) w
  where zimmet_private.sees_all()
$$;
comment on function zimmet.conversation_wishes(int) is
  'What who writes in a conversation said of being written to and asked, wherever he said it, the newest first.';
grant execute on function zimmet.conversation_wishes(int) to zimmet_staff;
