create or replace function zimmet_private.take_choice(c zimmet_data.conversation, chosen text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  parts text[] := regexp_match(chosen, '^anket:(\d{1,9}):(yes|no|[1-5])$');
  asked zimmet_data.survey;
  o zimmet_data.outgoing;
  t zimmet_data.message_text;
  r zimmet_data.request;
begin
  if parts is null then
    return;
  end if;
  -- Only in the conversation where it was asked: the number of another survey says nothing here.
  select s.* into asked from zimmet_data.survey s where s.id = parts[1]::int and s.conversation_id = c.id for update;
  if asked.id is null then
    return;
  elsif parts[2] in ('yes', 'no') then
    t := zimmet_private.text_for('score', (select a.kind from zimmet_data.message_account a where a.id = c.account_id));
    if zimmet_private.note_survey_answer(asked.id, parts[2] = 'yes', null, null) and c.window_until > clock_timestamp() and t.id is not null then
      r := (select q from zimmet_data.request q where q.id = asked.request_id);
      o.account_id := c.account_id;
      o.conversation_id := c.id;
      o.addressee := c.citizen_key;
      o.request_id := asked.request_id;
      o.about := 'survey';
      o.words := zimmet_private.message_words(t.words, r);
      o.content := jsonb_build_object('type', 'list', 'text', o.words, 'button', 'Puan ver', 'surveyId', asked.id, 'choices', (
        select jsonb_agg(jsonb_build_object('id', format('anket:%s:%s', asked.id, p.score), 'title', p.title) order by p.score desc)
        from (values (5, '5 - Çok memnunum'), (4, '4 - Memnunum'), (3, '3 - Orta'), (2, '2 - Memnun değilim'), (1, '1 - Hiç memnun değilim'))
          as p (score, title)));
      perform zimmet_private.put_outgoing(o);
    end if;
  elsif asked.told_at > clock_timestamp() - interval '1 day' and asked.score is null then
    update zimmet_data.survey s set score = parts[2]::int where s.id = asked.id;
  end if;
end
$$;
comment on function zimmet_private.take_choice(zimmet_data.conversation, text) is
  'What a citizen tapped: whether it was solved, then the score, where the house has words to ask for it. Anything else is a message like others.';
