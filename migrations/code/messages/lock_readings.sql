create or replace function zimmet_private.lock_readings(readings jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- All at once and in one order, so that two gateways never wait for each other.
  perform pg_advisory_xact_lock(k.hash)
  from (
    select distinct hashtextextended(format('zimmet.conversation %s %s %s', a.value ->> 'kind', a.value ->> 'externalId',
      coalesce(e.value #>> '{from,key}', e.value ->> 'key', e.value ->> 'outgoingId', e.value ->> 'id')), 0) as hash
    from jsonb_array_elements(readings) r
    cross join lateral jsonb_array_elements(coalesce(r.value -> 'accounts', '[]')) a
    cross join lateral jsonb_array_elements(coalesce(a.value -> 'events', '[]')) e
    order by hash) k;
end
$$;
comment on function zimmet_private.lock_readings(jsonb) is 'Locks every conversation that readings speak of, to the end of the transaction.';
