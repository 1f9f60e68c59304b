create or replace function zimmet.gateway_media(most int, lease interval)
returns table (id bigint, kind text, account text, external_id text, url text, told_type text, tries int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  taken bigint[];
  others int;
begin
  perform zimmet_private.require_gateway();
  -- Addresses that other systems name may answer slowly on purpose: two of a gateway's four ways are kept free of them.
  others := (
    select count(*)
    from zimmet_data.message_media f
    join zimmet_data.message m on m.id = f.message_id
    join zimmet_data.message_account a on a.id = m.account_id
    where f.state = 'waiting' and f.leased_until > clock_timestamp() and a.kind = 'web');
  taken := zimmet_private.lease_media(least(2 - others, most), true);
  taken := taken || zimmet_private.lease_media(most - cardinality(taken), false);
  -- An update of nothing would be told to every desk, too.
  if cardinality(taken) = 0 then
    return;
  end if;
  return query
    with taking as (
      update zimmet_data.message_media f
      set leased_until = clock_timestamp() + lease, tries = f.tries + 1
      where f.id = any (taken)
      returning f.*
    )
    select t.id, a.kind, a.external_id, t.external_id, t.url, t.told_type, t.tries
    from taking t
    join zimmet_data.message m on m.id = t.message_id
    join zimmet_data.message_account a on a.id = m.account_id;
end
$$;
comment on function zimmet.gateway_media(int, interval) is
  'Files of messages that are to be fetched and that nobody is fetching, for the time of the lease; of those that other systems name two at once.';
grant execute on function zimmet.gateway_media(int, interval) to zimmet_gateway;
