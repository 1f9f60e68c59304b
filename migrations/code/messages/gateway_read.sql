create or replace function zimmet.gateway_read(readings jsonb, reader text default null) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  reading jsonb;
  faulty text;
  delivery zimmet_data.message_delivery;
  hashes text[];
  read_count int := 0;
begin
  perform zimmet_private.require_gateway();
  perform zimmet_private.lock_readings(readings);
  for reading in select r.value from jsonb_array_elements(readings) r loop
    faulty := reading ->> 'fault';
    delivery := (select d from zimmet_data.message_delivery d where d.id = (reading ->> 'deliveryId')::bigint);
    hashes := coalesce(delivery.taken, '{}');
    if reading ? 'accounts' then
      -- One that cannot be taken in holds up no other.
      begin
        hashes := zimmet_private.take_reading(reading -> 'accounts', hashes, coalesce(delivery.received_at, clock_timestamp()));
      exception
        when others then
          -- What the server lacks just now (a lock, memory, disk) is no fault of the delivery: it is read again.
          if left(sqlstate, 2) in ('40', '53', '55', '57', '58', 'XX') then
            raise;
          end if;
          faulty := left(sqlstate || ' ' || sqlerrm, 500);
      end;
    end if;
    update zimmet_data.message_delivery d
    set state = case when faulty is null then 'read' else 'unreadable' end,
      read_at = case when faulty is null then clock_timestamp() end,
      fault = left(faulty, 500), leased_until = null, read_by = left(reader, 100),
      -- What is read needs no account of what was taken in of it.
      taken = case when faulty is null then '{}' else hashes end
    where d.id = (reading ->> 'deliveryId')::bigint and d.state <> 'read';
    read_count := read_count + (faulty is null)::int;
  end loop;
  return read_count;
end
$$;
comment on function zimmet.gateway_read(jsonb, text) is
  'What was read out of deliveries: [{deliveryId, accounts: [{kind, externalId, events}]} or {deliveryId, fault}, or both where a part of it could be read]; events as in src-main/gateway/events.ts. `reader`: who read them, as gateway_began knows it. Says how many could be taken in.';
grant execute on function zimmet.gateway_read(jsonb, text) to zimmet_gateway;
