create or replace function zimmet.gateway_deliveries(most int, lease interval, served text[] default null)
returns table (id bigint, source text, content_type text, body bytea, tries int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  is_new boolean;
  chosen bigint[] := '{}';
  -- Mails with their files are large: of what comes first as much as one gateway can hold, but one at least.
  room bigint := 33554432;
begin
  perform zimmet_private.require_gateway();
  if random() < 0.001 then
    perform zimmet_private.forget_deliveries();
  end if;
  -- What was in hand before (one who writes without end is held back, and comes again) keeps nothing new waiting.
  foreach is_new in array '{true,false}'::boolean[] loop
    chosen := chosen || array(
      select s.id
      from (
        select f.id, sum(f.size) over (order by f.id) - f.size as before
        from (
          select w.id, length(w.body) as size
          from zimmet_data.message_delivery w
          where w.state = 'waiting' and (w.tries = 0) = is_new and (w.leased_until is null or w.leased_until < clock_timestamp())
            -- While settings are changed one gateway serves what the other does not know yet.
            and (served is null or w.source = any (served))
          order by w.id
          limit most - cardinality(chosen)
          for update skip locked) f) s
      where s.before < room);
    room := 33554432 - coalesce((select sum(length(d.body)) from zimmet_data.message_delivery d where d.id = any (chosen)), 0);
  end loop;
  return query
    update zimmet_data.message_delivery d
    set leased_until = clock_timestamp() + lease, tries = d.tries + 1
    where d.id = any (chosen)
    returning d.id, d.source, d.content_type, d.body, d.tries;
end
$$;
comment on function zimmet.gateway_deliveries(int, interval, text[]) is
  'The oldest deliveries that nobody is reading, those that nobody had in hand before first, for the time of the lease, in no order; beyond 32 MiB they are left for the next time. Only of the sources that are served (null: of all); what nobody serves waits, and unreadable_by_source says so.';
grant execute on function zimmet.gateway_deliveries(int, interval, text[]) to zimmet_gateway;
