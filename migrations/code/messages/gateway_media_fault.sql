create or replace function zimmet.gateway_media_fault(media_id bigint, fault text, final_state text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  if final_state not in ('too_large', 'gone') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'finalState'));
  end if;
  -- Ids of files die after seven days; until then it is tried ever more seldom.
  update zimmet_data.message_media f
  set fault = left(gateway_media_fault.fault, 500), leased_until = null,
    state = coalesce(final_state, case when m.received_at < now() - interval '7 days' then 'gone' else 'waiting' end),
    next_try_at = clock_timestamp() + least(interval '1 hour', interval '2 seconds' * power(2, least(f.tries, 12)))
  from zimmet_data.message m
  where f.id = media_id and f.state = 'waiting' and m.id = f.message_id;
end
$$;
comment on function zimmet.gateway_media_fault(bigint, text, text) is
  'Why a file could not be fetched; it is tried again, unless its final state (too_large, gone) is told.';
grant execute on function zimmet.gateway_media_fault(bigint, text, text) to zimmet_gateway;
