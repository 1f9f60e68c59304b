create or replace function zimmet.gateway_refused(kind text, external_id text, further bigint) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  account int;
begin
  perform zimmet_private.require_gateway();
  select a.id into account from zimmet_data.message_account a
  where a.kind = gateway_refused.kind and a.external_id = gateway_refused.external_id;
  if account is null or coalesce(further, 0) not between 1 and 1000000000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'account'));
  end if;
  insert into zimmet_data.channel_health as h (account_id, part, is_well, said_at, since, refused_count, last_refused_at)
  values (account, 'inbound', true, clock_timestamp(), clock_timestamp(), further, clock_timestamp())
  on conflict on constraint channel_health_is_identified do update
    set refused_count = h.refused_count + excluded.refused_count, last_refused_at = excluded.last_refused_at;
end
$$;
comment on function zimmet.gateway_refused(text, text, bigint) is
  'Counts deliveries to an account that came with a wrong signature and were not kept.';
grant execute on function zimmet.gateway_refused(text, text, bigint) to zimmet_gateway;
