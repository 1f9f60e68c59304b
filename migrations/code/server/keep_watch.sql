create or replace function zimmet.keep_watch() returns table (ended int, again_s int)
language plpgsql volatile security definer set search_path = '' as $$
declare
  this_second bigint := extract(epoch from clock_timestamp());
  not_before bigint := (select w.last_value from zimmet_data.watched_at w);
  looked_by bigint := (select w.last_value from zimmet_data.watched_by w);
  me int;
  found_one record;
begin
  -- Hundreds of programs call him; one looks for all. Where one person looks again and again, others look all the same.
  if not_before > this_second and not_before <= this_second + 2 and random() < (case when looked_by < 0 then 0.25 else 0.97 end) then
    return query select -1, null::int;
    return;
  end if;
  -- Within, for an answer that was given a moment ago costs no subtransaction.
  begin
    ended := 0;
    if zimmet_private.somebody_works() then
      for found_one in select w.pid, w.login, w.why from zimmet_private.sessions_in_the_way() w loop
        if pg_terminate_backend(found_one.pid) then
          raise log 'zimmet: ended a session of %: %', found_one.login, found_one.why;
          ended := ended + 1;
        end if;
      end loop;
      again_s := case when zimmet_private.note_busy() then 1 end;
    end if;
    ended := ended + zimmet_private.hold_busy();
    -- Last, so that a look that was broken off does not count as one.
    perform setval('zimmet_data.watched_at', this_second + case when again_s = 1 then 1 else 2 end);
    me := coalesce(zimmet_private.my_staff_id(), 0);
    perform setval('zimmet_data.watched_by', case when abs(looked_by) = me then - me else me end);
    again_s := coalesce(again_s, zimmet_private.watch_again());
    return next;
  exception
    when insufficient_privilege then
      return query select null::int, null::int;
  end;
end
$$;
comment on function zimmet.keep_watch() is
  'Ends sessions of staff that are in everybody''s way, holds logins that keep many busy; how many ended, and in how many seconds this PC looks again. -1: somebody has just looked. Null: the server was not prepared for it (see zimmet.server_health).';
grant execute on function zimmet.keep_watch() to zimmet_staff;
