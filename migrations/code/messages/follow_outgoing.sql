create or replace function zimmet_private.follow_outgoing(o zimmet_data.outgoing, class text) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  next_account int;
  phone text;
  next_id uuid := gen_random_uuid();
begin
  select coalesce(nullif(zimmet_private.phone_of(case when a.kind = 'whatsapp' then '+' || ltrim(o.addressee, '+') end), 'invalid'), c.phone)
  into phone
  from zimmet_data.message_account a
  left join zimmet_data.conversation c on c.id = o.conversation_id
  where a.id = o.account_id and a.kind <> 'sms';
  select a.id into next_account from zimmet_data.message_account a where a.kind = 'sms' and a.is_active order by a.id limit 1;
  if phone is null or phone ~ '^\+90444' or next_account is null then
    return null;
  end if;
  insert into zimmet_data.outgoing (id, account_id, conversation_id, addressee, request_id, about, content, words, created_by)
  values (next_id, next_account, o.conversation_id, phone, o.request_id, o.about, jsonb_build_object('type', 'text', 'text', o.words),
    o.words, o.created_by);
  return next_id;
end
$$;
comment on function zimmet_private.follow_outgoing(zimmet_data.outgoing, text) is
  'The same words another way, where there is one: by SMS to the citizen''s phone. Null where there is none.';
