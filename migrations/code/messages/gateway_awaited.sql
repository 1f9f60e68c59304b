create or replace function zimmet.gateway_awaited(kind text, account text) returns table (external_id text, sent_at timestamptz)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  return query
    select o.external_id, o.sent_at
    from zimmet_data.message_account a
    join zimmet_data.outgoing o on o.account_id = a.id
    where a.kind = gateway_awaited.kind and a.external_id = gateway_awaited.account
      and o.state = 'sent' and o.delivered_at is null and o.external_id is not null and o.sent_at > now() - interval '3 days'
    order by o.sent_at desc
    limit 1000;
end
$$;
comment on function zimmet.gateway_awaited(text, text) is
  'The newest that went out on the account in the last three days and of which no report came yet, by the channel''s name for each.';
grant execute on function zimmet.gateway_awaited(text, text) to zimmet_gateway;
