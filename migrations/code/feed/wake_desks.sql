create or replace function zimmet_private.wake_desks() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  -- Any login may fill the queue while another sleeps, and a full queue fails whatever notifies: half of it is left to others,
  -- and every desk looks now and then without being woken.
  perform zimmet_private.wake();
  return null;
end
$$;
comment on function zimmet_private.wake_desks() is 'Tells every desk to look, once a transaction; not while notices pile up because somebody does not read his.';
