create or replace function zimmet_private.conversation_with(
  account zimmet_data.message_account, citizen jsonb, instant timestamptz
) returns zimmet_data.conversation
language plpgsql volatile set search_path = '' as $$
declare
  told_phone text := zimmet_private.phone_of(citizen ->> 'phone');
  told_name text := zimmet_private.what_is_said(left(citizen ->> 'name', 200));
  kept zimmet_data.conversation;
begin
  if coalesce(citizen ->> 'key', '') = '' or length(citizen ->> 'key') > 400 then
    raise exception 'the message has no sender' using errcode = 'invalid_parameter_value';
  end if;
  told_phone := nullif(told_phone, 'invalid');
  insert into zimmet_data.conversation as c (
    account_id, citizen_key, phone, shown_name, begun_at, last_at, waits_since)
  values (account.id, citizen ->> 'key', told_phone, told_name, instant, instant, instant)
  on conflict on constraint conversation_is_one_with_a_citizen do update
    set phone = coalesce(excluded.phone, c.phone), shown_name = coalesce(excluded.shown_name, c.shown_name)
  returning c.* into kept;
  return kept;
end
$$;
comment on function zimmet_private.conversation_with(zimmet_data.message_account, jsonb, timestamptz) is
  'The one conversation with a citizen ({key, phone, name}) on an account, begun where there is none.';
