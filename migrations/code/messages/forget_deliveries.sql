create or replace function zimmet_private.forget_deliveries() returns void
language sql volatile set search_path = '' as $$
  -- Channels repeat themselves for seven days; what was read stands in messages.
  delete from zimmet_data.message_delivery d where d.state = 'read' and d.received_at < now() - interval '30 days';
  delete from zimmet_data.phone_call c
  where c.rang_at < now() - interval '30 days'
    and not exists (select from zimmet_data.phone_call_request w where w.call_id = c.id)
    and not exists (select from zimmet_data.phone_recording p where p.call_id = c.id);
  delete from zimmet_data.message_early e where e.received_at < now() - interval '8 days';
$$;
comment on function zimmet_private.forget_deliveries() is 'Takes away raw deliveries that were read a month ago, and calls of a month ago that brought no request.';
