create or replace function zimmet.gateway_health(kind text, external_id text, part text, is_well boolean, class text, said text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  account int;
begin
  perform zimmet_private.require_gateway();
  select a.id into account from zimmet_data.message_account a
  where a.kind = gateway_health.kind and a.external_id = gateway_health.external_id;
  if account is null or is_well is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'account'));
  end if;
  perform zimmet_private.say_health(account, part, is_well, class, said);
  if is_well and part in ('token', 'outbound')
    and exists (select from zimmet_data.message_account a where a.id = account and a.paused_at is not null)
  then
    -- What waited goes out.
    update zimmet_data.message_account a set paused_at = null, paused_because = null where a.id = account and a.paused_at is not null
      and not exists (select from zimmet_data.channel_health h
        where h.account_id = account and h.part in ('token', 'outbound') and not h.is_well and h.part <> gateway_health.part);
  end if;
end
$$;
comment on function zimmet.gateway_health(text, text, text, boolean, text, text) is
  'How a part of a channel is (token, subscription, inbound, outbound); well again, what waited goes out.';
grant execute on function zimmet.gateway_health(text, text, text, boolean, text, text) to zimmet_gateway;
