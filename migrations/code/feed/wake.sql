create or replace function zimmet_private.wake() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- A queue that somebody else fills fails no act: every desk looks now and then without being woken.
  if pg_notification_queue_usage() < 0.5 then
    perform pg_notify('zimmet', '');
  end if;
end
$$;
comment on function zimmet_private.wake() is 'Tells every desk to look, unless notices pile up.';
