create or replace function zimmet_private.ask_score(asked zimmet_data.survey, c zimmet_data.conversation) returns void
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = asked.request_id);
  way record;
  t zimmet_data.message_text;
  o zimmet_data.outgoing;
begin
  select w.account_id, w.kind, w.addressee, w.closed_because into way from zimmet_private.own_way(c) w;
  t := zimmet_private.text_for('score', way.kind);
  if t.id is null or way.closed_because is not null or zimmet_private.window_of(way.kind) is null then
    return;
  end if;
  o.account_id := way.account_id;
  o.conversation_id := c.id;
  o.addressee := way.addressee;
  o.request_id := r.id;
  o.about := 'survey';
  o.words := zimmet_private.message_words(t.words, r);
  o.fault_text := zimmet_private.words_fault(t.words, r);
  o.content := jsonb_build_object('type', 'list', 'text', o.words, 'button', 'Puan ver', 'surveyId', asked.id, 'choices', (
    select jsonb_agg(jsonb_build_object('id', format('anket:%s:%s', asked.id, p.score), 'title', p.title) order by p.score desc)
    from (values (5, '5 - Çok memnunum'), (4, '4 - Memnunum'), (3, '3 - Orta'), (2, '2 - Memnun değilim'), (1, '1 - Hiç memnun değilim'))
      as p (score, title)));
  perform zimmet_private.put_outgoing(o);
end
$$;
comment on function zimmet_private.ask_score(zimmet_data.survey, zimmet_data.conversation) is
  'Asks who has answered how content he is, in the open window of his conversation, where the house has words for it.';
