create or replace function zimmet_private.compose_outgoing(
  r zimmet_data.request, occasion text, survey_id int, account_id int, conversation_id int, addressee text
) returns zimmet_data.outgoing
language plpgsql stable set search_path = '' as $$
declare
  account_kind text := (select a.kind from zimmet_data.message_account a where a.id = compose_outgoing.account_id);
  window_until timestamptz := (select c.window_until from zimmet_data.conversation c where c.id = compose_outgoing.conversation_id);
  t zimmet_data.message_text := zimmet_private.text_for(occasion, account_kind);
  o zimmet_data.outgoing;
begin
  if t.id is null then
    return o;
  end if;
  o.account_id := compose_outgoing.account_id;
  o.conversation_id := compose_outgoing.conversation_id;
  o.addressee := compose_outgoing.addressee;
  o.request_id := r.id;
  o.about := occasion;
  o.words := zimmet_private.message_words(t.words, r);
  o.content := zimmet_private.outgoing_content(o.words, t.words, t, account_kind, window_until, survey_id, r);
  o.fault_text := zimmet_private.words_fault(t.words, r);
  o.not_before := zimmet_private.earliest_sending(o.account_id, o.addressee);
  return o;
end
$$;
comment on function zimmet_private.compose_outgoing(zimmet_data.request, text, int, int, int, text) is
  'What the house says on an occasion, for the channel it goes by. Without words where it says nothing there, without content where the channel takes nothing now.';
