create or replace function zimmet_private.phones_of(c zimmet_data.conversation) returns text[]
language sql stable set search_path = '' as $$
  select array[
    c.phone,
    (select zimmet_private.phone_of('+' || ltrim(c.citizen_key, '+')) from zimmet_data.message_account a where a.id = c.account_id and a.kind = 'whatsapp'),
    (select z.phone from zimmet_data.citizen z where z.id = c.citizen_id)]
$$;
comment on function zimmet_private.phones_of(zimmet_data.conversation) is
  'The phones of who writes in a conversation: as the channel tells it, then as he himself told the house.';
