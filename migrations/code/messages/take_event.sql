create or replace function zimmet_private.take_event(account zimmet_data.message_account, event jsonb, received timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  target zimmet_data.message;
begin
  if event ->> 'type' = 'message' then
    perform zimmet_private.take_message(account, event);
  elsif event ->> 'type' = 'call' then
    perform zimmet_private.take_call(account, event, received);
  elsif event ->> 'type' = 'moved' then
    perform zimmet_private.move_conversation(account, event);
  elsif event ->> 'type' = 'status' then
    perform zimmet_private.take_status(account, event);
  elsif event ->> 'type' in ('edited', 'withdrawn', 'reaction') then
    select m.* into target from zimmet_data.message m where m.account_id = account.id and m.external_id = event ->> 'id';
    if target.id is null then
      insert into zimmet_data.message_early (account_id, external_id, told) values (account.id, event ->> 'id', event);
    else
      perform zimmet_private.change_message(target, event);
    end if;
  else
    raise exception 'event of type % is not known', event ->> 'type' using errcode = 'invalid_parameter_value';
  end if;
end
$$;
comment on function zimmet_private.take_event(zimmet_data.message_account, jsonb, timestamptz) is
  'Takes in one event: a message, what became of one, a call, or that a citizen has another number.';
