create or replace function zimmet.gateway_recordings(lease interval)
returns table (id bigint, kind text, account text, recording text)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  delete from zimmet_data.phone_recording p where p.wanted_at < clock_timestamp() - interval '1 hour';
  return query
    with taking as (
      update zimmet_data.phone_recording p
      set leased_until = clock_timestamp() + lease
      where p.content is null and p.fault is null and (p.leased_until is null or p.leased_until < clock_timestamp())
      returning p.call_id
    )
    select c.id, a.kind, a.external_id, c.recording
    from taking t
    join zimmet_data.phone_call c on c.id = t.call_id
    join zimmet_data.message_account a on a.id = c.account_id;
end
$$;
comment on function zimmet.gateway_recordings(interval) is
  'Recordings that somebody wants to hear and nobody is fetching, for the time of the lease. Those of an hour ago go.';
grant execute on function zimmet.gateway_recordings(interval) to zimmet_gateway;
