create or replace function zimmet_private.content_of_answer(
  c zimmet_data.conversation, way text, account_id int, outgoing_id uuid, told jsonb
) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  said text := zimmet_private.require_text(told ->> 'text');
  account zimmet_data.message_account := (select a from zimmet_data.message_account a where a.id = content_of_answer.account_id);
  asked zimmet_data.message;
begin
  select m.* into asked from zimmet_data.message m
  where m.conversation_id = c.id and m.direction = 'in' and m.external_id is not null
    and case when told ->> 'messageId' is null then way <> 'public' or m.kind = 'comment' or account.kind = 'x'
      else m.id::text = told ->> 'messageId' end
  order by m.id desc limit 1;
  if length(said) > 4000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'text'));
  elsif said ~ '\{\s*[[:alpha:]_]+\s*\}' then
    perform zimmet_private.refuse('ZM149', jsonb_build_object('field', substring(said from '\{\s*([[:alpha:]_]+)\s*\}')));
  elsif way = 'template' then
    return zimmet_private.content_of_template(said, told);
  elsif way = 'public' then
    if asked.id is null then
      perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'messageId'));
    end if;
    return jsonb_build_object('type', 'public_reply', 'text', said, 'replyTo', asked.external_id);
  elsif way = 'private' then
    select m.* into asked from zimmet_private.comments_to_answer(c) m
    where told ->> 'messageId' is null or m.id::text = told ->> 'messageId' limit 1;
    if asked.id is null then
      perform zimmet_private.refuse('ZM127');
    end if;
    return jsonb_build_object('type', 'private_reply', 'text', said, 'replyTo', asked.external_id);
  elsif account.kind = 'email' then
    return zimmet_private.content_of_mail(account, said, outgoing_id, case when way = 'free' then asked end);
  end if;
  return jsonb_strip_nulls(jsonb_build_object('type', 'text', 'text', said,
    'replyTo', case when way = 'free' and told ->> 'messageId' is not null then asked.external_id end));
end
$$;
comment on function zimmet_private.content_of_answer(zimmet_data.conversation, text, int, uuid, jsonb) is
  'What the channel is to send, of what the person wrote: {text, messageId: which message it answers, quickTextId and parameters of a template}. A named field that nobody filled in is refused.';
