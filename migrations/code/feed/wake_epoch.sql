create or replace function zimmet_private.wake_epoch() returns text
language sql stable set search_path = '' as $$
  select coalesce(max(r.xid)::text, '0') from zimmet_data.revision r where r.topic = 'staff'
$$;
comment on function zimmet_private.wake_epoch() is
  'The last transaction that changed who works where: from then on the keys are others, so whoever was moved hears no more of his former desk.';
