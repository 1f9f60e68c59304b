create or replace function zimmet_private.put_outgoing(o zimmet_data.outgoing) returns uuid
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.outgoing (
    id, account_id, conversation_id, addressee, request_id, about, content, words, state, created_by, not_before, fault_class, fault_text)
  values (
    coalesce(o.id, gen_random_uuid()), o.account_id, o.conversation_id, o.addressee, o.request_id, o.about, o.content, o.words,
    case when o.fault_text is null then 'waiting' else 'failed' end, o.created_by, coalesce(o.not_before, clock_timestamp()),
    case when o.fault_text is not null then 'dead' end, o.fault_text)
  returning id into o.id;
  -- What follows another way stands in the conversation already.
  if exists (select from zimmet_data.conversation c where c.id = o.conversation_id and c.account_id = o.account_id) then
    insert into zimmet_data.message (account_id, conversation_id, direction, kind, at, words, staff_id, outgoing_id)
    values (o.account_id, o.conversation_id, 'out', 'text', clock_timestamp(), o.words, o.created_by, o.id);
  end if;
  return o.id;
end
$$;
comment on function zimmet_private.put_outgoing(zimmet_data.outgoing) is
  'Puts something into the outbox and, where it is part of a conversation, into that; with a fault in its words it does not go out.';
