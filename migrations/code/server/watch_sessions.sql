create or replace function zimmet.watch_sessions() returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  this_second bigint := extract(epoch from clock_timestamp());
  looked bigint := (select w.last_value from zimmet_data.watched_at w);
  found_one record;
  ended int := 0;
begin
  -- Hundreds of programs call him; a look every second is enough.
  if looked = this_second then
    return -1;
  end if;
  -- Within, for an answer that was given a moment ago costs no subtransaction.
  begin
    for found_one in select w.pid, w.login, w.why from zimmet_private.sessions_in_the_way() w loop
      if pg_terminate_backend(found_one.pid) then
        raise log 'zimmet: ended a session of %: %', found_one.login, found_one.why;
        ended := ended + 1;
      end if;
    end loop;
    -- Last, so that a look that was broken off does not count as one.
    perform setval('zimmet_data.watched_at', this_second);
    return ended;
  exception
    when insufficient_privilege then
      return null;
  end;
end
$$;
comment on function zimmet.watch_sessions() is
  'Ends sessions of staff that are in everybody''s way; how many. -1: somebody has just looked. Null: the server was not prepared for it (see zimmet.server_health).';
grant execute on function zimmet.watch_sessions() to zimmet_staff;
