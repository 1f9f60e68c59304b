create or replace function zimmet_private.follow_outgoing(o zimmet_data.outgoing, class text) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  c zimmet_data.conversation := (select q from zimmet_data.conversation q where q.id = o.conversation_id);
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = o.request_id);
  asked int := (o.content ->> 'surveyId')::int;
  way record;
  follower zimmet_data.outgoing;
begin
  select s.account_id, s.addressee, s.closed_because into way from zimmet_private.sms_to(zimmet_private.phones_of(c)) s;
  if way.closed_because is not null or exists (select from zimmet_data.message_account a where a.id = o.account_id and a.kind = 'sms')
    -- Whoever has answered meanwhile, or is to be called, or can answer no more, is not asked again.
    or asked is not null and not exists (select from zimmet_data.survey s where s.id = asked and s.state = 'asked' and s.expires_at > clock_timestamp())
  then
    return null;
  elsif o.about <> 'answer' then
    follower := zimmet_private.compose_outgoing(r, o.about, asked, way.account_id, o.conversation_id, way.addressee);
    return case when follower.content is not null then zimmet_private.put_outgoing(follower) end;
  end if;
  -- What a person wrote goes in his words.
  follower.account_id := way.account_id;
  follower.conversation_id := o.conversation_id;
  follower.addressee := way.addressee;
  follower.request_id := o.request_id;
  follower.about := o.about;
  follower.words := o.words;
  follower.content := jsonb_build_object('type', 'text', 'text', o.words);
  follower.created_by := o.created_by;
  return zimmet_private.put_outgoing(follower);
end
$$;
comment on function zimmet_private.follow_outgoing(zimmet_data.outgoing, text) is
  'The same another way, where there is one: by SMS to the citizen''s phone, in the words that the house has for SMS. Null where there is none.';
