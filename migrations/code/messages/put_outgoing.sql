create or replace function zimmet_private.put_outgoing(o zimmet_data.outgoing) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  missing text := substring(o.words from '\{([a-z_]+)\}');
begin
  if missing = 'baglanti' then
    missing := substring(replace(o.words, '{baglanti}', '') from '\{([a-z_]+)\}');
  end if;
  insert into zimmet_data.outgoing (
    id, account_id, conversation_id, addressee, request_id, about, content, words, state, created_by, not_before, fault_class, fault_text)
  values (
    coalesce(o.id, gen_random_uuid()), o.account_id, o.conversation_id, o.addressee, o.request_id, o.about, o.content, o.words,
    case when missing is null then 'waiting' else 'failed' end, o.created_by, coalesce(o.not_before, clock_timestamp()),
    case when missing is not null then 'dead' end, case when missing is not null then 'field {' || missing || '} is not known' end)
  returning id into o.id;
  if o.conversation_id is not null then
    insert into zimmet_data.message (account_id, conversation_id, direction, kind, at, words, staff_id, outgoing_id)
    values (o.account_id, o.conversation_id, 'out', 'text', clock_timestamp(), o.words, o.created_by, o.id);
  end if;
  return o.id;
end
$$;
comment on function zimmet_private.put_outgoing(zimmet_data.outgoing) is
  'Puts something into the outbox and, where it is part of a conversation, into that; with a field that nobody knows it does not go out.';
