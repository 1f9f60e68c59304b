create or replace function zimmet_private.write_answer(
  c zimmet_data.conversation, account_id int, addressee text, outgoing_id uuid, sent jsonb
) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  moment timestamptz := clock_timestamp();
begin
  insert into zimmet_data.outgoing (id, account_id, conversation_id, addressee, about, content, words, created_by)
  values (outgoing_id, account_id, c.id, addressee, 'answer', sent, sent ->> 'text', me)
  on conflict on constraint outgoing_is_identified do nothing;
  if not found then
    perform zimmet_private.refuse('ZM013');
  end if;
  insert into zimmet_data.message (account_id, conversation_id, direction, kind, at, words, staff_id, outgoing_id)
  values (c.account_id, c.id, 'out', 'text', moment, sent ->> 'text', me, write_answer.outgoing_id);
  update zimmet_data.conversation q
  set state = 'theirs', waits_since = null, unread = 0, last_at = greatest(q.last_at, moment), taken_by = me, taken_at = moment,
    last_words = zimmet_private.excerpt_of('text', sent ->> 'text'), version = q.version + 1
  where q.id = c.id;
end
$$;
comment on function zimmet_private.write_answer(zimmet_data.conversation, int, text, uuid, jsonb) is
  'What is to go out and the message as the conversation shows it; it waits for the citizen from then on.';
