create or replace function zimmet_private.cancel_unwanted() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not zimmet_private.wants_messages(null, new.conversation_id, new.addressee) then
    new.state := 'cancelled';
  end if;
  return new;
end
$$;
comment on function zimmet_private.cancel_unwanted() is
  'Trigger: nothing of itself waits to be sent to who does not want to be written to, however it came to wait.';
