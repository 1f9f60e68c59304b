create or replace function zimmet.gateway_deliveries(most int, lease interval, served text[] default null)
returns table (id bigint, source text, content_type text, body bytea, tries int)
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  if random() < 0.001 then
    perform zimmet_private.forget_deliveries();
  end if;
  return query
    update zimmet_data.message_delivery d
    set leased_until = clock_timestamp() + lease, tries = d.tries + 1
    where d.id in (
      -- Mails with their files are large: of what comes first as much as one gateway can hold, but one at least.
      select s.id
      from (
        select f.id, sum(f.size) over (order by f.id) - f.size as before
        from (
          select w.id, length(w.body) as size
          from zimmet_data.message_delivery w
          where w.state = 'waiting' and (w.leased_until is null or w.leased_until < clock_timestamp())
            -- While settings are changed one gateway serves what the other does not know yet.
            and (served is null or w.source = any (served))
          order by w.id
          limit most
          for update skip locked) f) s
      where s.before < 33554432)
    returning d.id, d.source, d.content_type, d.body, d.tries;
end
$$;
comment on function zimmet.gateway_deliveries(int, interval, text[]) is
  'The oldest deliveries that nobody is reading, for the time of the lease, in no order; beyond 32 MiB they are left for the next time. Only of the sources that are served (null: of all); what nobody serves waits, and unreadable_by_source says so.';
grant execute on function zimmet.gateway_deliveries(int, interval, text[]) to zimmet_gateway;
