create or replace function zimmet_private.take_message(account zimmet_data.message_account, event jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  instant timestamptz := least(zimmet_private.instant_of_milliseconds(event -> 'at'), clock_timestamp());
  words text := nullif(left(event ->> 'words', 20000), '');
  known_as text := zimmet_private.name_of_message(account, event);
  c zimmet_data.conversation;
  new_id bigint;
  early record;
begin
  if known_as is null then
    return;
  end if;
  c := zimmet_private.conversation_with(account, event -> 'from', instant);
  insert into zimmet_data.message (account_id, conversation_id, external_id, direction, kind, at, words, details, reply_to)
  values (account.id, c.id, known_as, 'in', event ->> 'kind', instant, words, coalesce(event -> 'details', '{}'), event ->> 'replyTo')
  returning id into new_id;
  perform zimmet_private.take_media(new_id, f.value) from jsonb_array_elements(coalesce(event -> 'media', '[]')) f;
  update zimmet_data.conversation q
  set state = 'ours', unread = q.unread + 1, waits_since = coalesce(q.waits_since, instant), last_at = greatest(q.last_at, instant),
    last_in_at = greatest(q.last_in_at, instant),
    last_words = case when q.last_at <= instant or q.last_words is null
      then zimmet_private.excerpt_of(event ->> 'kind', words) else q.last_words end,
    -- A comment lets nobody write to him: only a message does.
    window_until = greatest(q.window_until,
      case when event ->> 'kind' <> 'comment' then instant + zimmet_private.window_of(account.kind) end), version = q.version + 1
  where q.id = c.id;
  if event ->> 'kind' = 'choice' then
    perform zimmet_private.take_choice((select q from zimmet_data.conversation q where q.id = c.id), event #>> '{details,id}');
  end if;
  for early in
    delete from zimmet_data.message_early e where e.account_id = account.id and e.external_id = event ->> 'id' returning e.told
  loop
    perform zimmet_private.change_message((select m from zimmet_data.message m where m.id = new_id), early.told);
  end loop;
end
$$;
comment on function zimmet_private.take_message(zimmet_data.message_account, jsonb) is
  'Puts a citizen''s message into his conversation, once; the conversation waits for us from then on.';
