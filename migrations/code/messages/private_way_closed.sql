create or replace function zimmet_private.private_way_closed(c zimmet_data.conversation) returns text
language sql stable set search_path = '' as $$
  select case
    when exists (select from zimmet_private.comments_to_answer(c)) then null
    when exists (
      select from zimmet_data.message m
      where m.conversation_id = c.id and m.direction = 'in' and m.kind = 'comment' and m.withdrawn_at is null
        and m.at > clock_timestamp() - interval '7 days') then 'answered_privately'
    else 'comment_old'
  end
$$;
comment on function zimmet_private.private_way_closed(zimmet_data.conversation) is
  'Why no comment of a conversation can be answered in private now; null where one can.';
