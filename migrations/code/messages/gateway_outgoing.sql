create or replace function zimmet.gateway_outgoing(most int, lease interval, doubt interval)
returns table (
  id uuid, kind text, account text, addressee text, about text, content jsonb, created_at timestamptz, tries int, external_id text,
  is_doubtful boolean, reply_to text)
language plpgsql volatile security definer set search_path = '' as $$
declare
  taken uuid[];
begin
  perform zimmet_private.require_gateway();
  perform zimmet_private.doubt_abandoned(doubt);
  taken := zimmet_private.keep_back_unwanted(zimmet_private.lease_outgoing(most));
  if cardinality(taken) = 0 then
    return;
  end if;
  return query
    with taking as (
      update zimmet_data.outgoing o
      set leased_until = clock_timestamp() + lease, tries = o.tries + (o.state = 'waiting')::int,
        state = case when o.state = 'waiting' then 'sending' else o.state end
      where o.id = any (taken)
      returning o.*
    )
    select t.id, a.kind, a.external_id, t.addressee, t.about, t.content, t.created_at, t.tries, t.external_id, t.state = 'doubtful',
      t.content ->> 'replyTo'
    from taking t
    join zimmet_data.message_account a on a.id = t.account_id;
end
$$;
comment on function zimmet.gateway_outgoing(int, interval, interval) is
  'What is to go out now and nobody has in hand, for the time of the lease. Doubtful: it may have gone out when a gateway stopped in the middle; to be looked up, not sent. It is asked for again after the time of doubt.';
grant execute on function zimmet.gateway_outgoing(int, interval, interval) to zimmet_gateway;
