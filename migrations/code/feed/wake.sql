create or replace function zimmet_private.wake(notice text default '') returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- Any login may fill the queue while another sleeps, and a full queue fails whatever notifies: half of it is left to others,
  -- and every desk looks now and then without being woken.
  if pg_notification_queue_usage() < 0.5 then
    perform pg_notify('zimmet', notice);
  end if;
end
$$;
comment on function zimmet_private.wake(text) is
  'Tells the desks whom a notice concerns to look, all of them where it is empty; nobody while notices pile up.';
