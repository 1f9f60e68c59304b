create or replace function zimmet.gateway_sent(outgoing_id uuid, outcome jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  o zimmet_data.outgoing;
  account zimmet_data.message_account;
  early record;
begin
  perform zimmet_private.require_gateway();
  select q.* into o from zimmet_data.outgoing q where q.id = outgoing_id for update;
  if o.id is null or o.state not in ('sending', 'doubtful') then
    return;
  elsif outcome ->> 'result' = 'sent' then
    perform zimmet_private.mark_sent(o.id, outcome ->> 'externalId', clock_timestamp());
    select a.* into account from zimmet_data.message_account a where a.id = o.account_id;
    for early in
      delete from zimmet_data.message_early e
      where e.account_id = o.account_id and e.external_id = outcome ->> 'externalId'
      returning e.told
    loop
      perform zimmet_private.take_event(account, early.told, clock_timestamp());
    end loop;
  elsif outcome ->> 'result' = 'not_sent' then
    update zimmet_data.outgoing q
    set state = 'waiting', leased_until = null,
      not_before = clock_timestamp() + least(interval '1 minute', interval '1 second' * power(2, least(o.tries, 6)))
    where q.id = o.id;
  elsif outcome ->> 'result' = 'unknown' then
    update zimmet_data.outgoing q
    set state = 'doubtful', leased_until = clock_timestamp() + coalesce((outcome ->> 'askAgainAfter')::interval, interval '10 minutes')
    where q.id = o.id;
  elsif outcome ->> 'result' = 'failed' then
    perform zimmet_private.fail_outgoing(o, outcome -> 'fault', null);
  else
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'outcome'));
  end if;
end
$$;
comment on function zimmet.gateway_sent(uuid, jsonb) is
  'What became of one that went out: {result: sent, externalId} | {result: not_sent} | {result: unknown, askAgainAfter} | {result: failed, fault: {class, code, text}}. Told twice, it counts once.';
grant execute on function zimmet.gateway_sent(uuid, jsonb) to zimmet_gateway;
