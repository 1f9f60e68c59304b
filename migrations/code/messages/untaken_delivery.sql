create or replace view zimmet_private.untaken_delivery as
  select d.id, d.source, d.received_at, length(d.body) as bytes, coalesce(d.fault, 'no gateway takes it up') as fault
  from zimmet_data.message_delivery d
  where d.state = 'unreadable' or d.state = 'waiting' and d.received_at < clock_timestamp() - interval '10 minutes'
    and (d.leased_until is null or d.leased_until < clock_timestamp() - interval '10 minutes');
comment on view zimmet_private.untaken_delivery is
  'What came and is not taken in, and why: it was not understood, or nobody has taken it up for ten minutes.';
