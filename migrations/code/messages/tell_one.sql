create or replace function zimmet_private.tell_one(r zimmet_data.request, asking int, occasion text, survey_id int) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  way record;
  t zimmet_data.message_text;
  o zimmet_data.outgoing;
begin
  select * into way from zimmet_private.sending_route(r.id, asking);
  if way.account_id is null then
    return null;
  end if;
  t := zimmet_private.text_for(occasion, way.kind);
  if t.id is null then
    return null;
  end if;
  o.words := zimmet_private.message_words(t.words, r);
  o.content := zimmet_private.outgoing_content(o.words, t.words, t, way.kind, way.window_until, survey_id, r);
  if o.content is null then
    -- The window is closed and there is no template: his phone, where there is one.
    select a.id as account_id, a.kind, null::int as conversation_id, z.phone as addressee into way
    from zimmet_data.citizen z
    join zimmet_data.message_account a on a.kind = 'sms' and a.is_active
    where z.id = asking and z.phone ~ '^\+' and z.phone !~ '^\+90444'
    order by a.id limit 1;
    t := zimmet_private.text_for(occasion, 'sms');
    if way.account_id is null or t.id is null then
      return null;
    end if;
    o.words := zimmet_private.message_words(t.words, r);
    o.content := zimmet_private.outgoing_content(o.words, t.words, t, 'sms', null, survey_id, r);
  end if;
  o.account_id := way.account_id;
  o.conversation_id := way.conversation_id;
  o.addressee := way.addressee;
  o.request_id := r.id;
  o.about := occasion;
  o.not_before := zimmet_private.earliest_sending(way.account_id, way.addressee);
  return zimmet_private.put_outgoing(o);
end
$$;
comment on function zimmet_private.tell_one(zimmet_data.request, int, text, int) is
  'Writes to one who asked, the way that leads to him; null where none does or the house says nothing on it.';
