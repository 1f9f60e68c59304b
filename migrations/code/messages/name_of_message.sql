create or replace function zimmet_private.name_of_message(account zimmet_data.message_account, event jsonb) returns text
language sql stable set search_path = '' as $$
  with named as (
    select event ->> 'id' as name, left(event ->> 'id', 360) || ' ' || md5((event #>> '{from,key}') || ' ' || coalesce(event ->> 'words', '')) as other
  )
  select case
    when m.id is null then n.name
    when account.kind <> 'email' then null
    -- The same once more, or our own come back to us.
    when m.direction = 'in' and c.citizen_key = event #>> '{from,key}' and m.words is not distinct from nullif(left(event ->> 'words', 20000), '')
      or event #>> '{from,key}' = account.external_id then null
    when not exists (select from zimmet_data.message o where o.account_id = account.id and o.external_id = n.other) then n.other
  end
  from named n
  left join zimmet_data.message m on m.account_id = account.id and m.external_id = n.name
  left join zimmet_data.conversation c on c.id = m.conversation_id
$$;
comment on function zimmet_private.name_of_message(zimmet_data.message_account, jsonb) is
  'By which name a message is kept; null where it is here already. Mails are named by whoever sends them: one that bears the name of another is a message of its own.';
