create or replace function zimmet_private.doubt_abandoned(doubt interval) returns void
language plpgsql volatile set search_path = '' as $$
declare
  abandoned uuid[] := array(
    select w.id from zimmet_data.outgoing w where w.state = 'sending' and w.leased_until < clock_timestamp() for update skip locked);
begin
  -- An update of nothing would be told to every desk, too.
  if cardinality(abandoned) > 0 then
    update zimmet_data.outgoing o set state = 'doubtful', leased_until = clock_timestamp() + doubt where o.id = any (abandoned);
  end if;
end
$$;
comment on function zimmet_private.doubt_abandoned(interval) is
  'Whoever had it in hand is gone: nobody knows whether it went out, and it is to be looked up.';
