create or replace function zimmet_private.move_conversation(account zimmet_data.message_account, event jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  told_phone text := nullif(zimmet_private.phone_of(event ->> 'phone'), 'invalid');
begin
  -- Where he has written under the new name already, both conversations stay; the phone says that they are one citizen's.
  update zimmet_data.conversation c
  set citizen_key = case when exists (
        select from zimmet_data.conversation o where o.account_id = account.id and o.citizen_key = event ->> 'toKey')
      then c.citizen_key else event ->> 'toKey' end,
    phone = coalesce(told_phone, c.phone)
  where c.account_id = account.id and c.citizen_key = event ->> 'key' and coalesce(event ->> 'toKey', '') <> '';
end
$$;
comment on function zimmet_private.move_conversation(zimmet_data.message_account, jsonb) is
  'A citizen has another number or name on the channel: his conversation goes with him.';
