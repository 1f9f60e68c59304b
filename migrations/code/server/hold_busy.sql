create or replace function zimmet_private.hold_busy() returns int
language plpgsql volatile set search_path = '' as $$
declare
  one record;
  ended int := 0;
begin
  if exists (select from zimmet_data.busy_look l where l.at > clock_timestamp() - interval '5 minutes') then
    for one in select b.staff_id, b.login, b.busy, b.sessions from zimmet_private.busy_logins() b where b.sessions is not null loop
      perform zimmet_private.hold_sessions(one.staff_id, one.busy, one.sessions);
      -- Also where the hold could not be written just now: whoever looks within a transaction that he leaves open saves nobody.
      if (zimmet_private.hold_of(one.staff_id)).id is null then
        ended := ended + zimmet_private.end_sessions_beyond(one.login, one.sessions);
      end if;
    end loop;
  end if;
  for one in select distinct h.staff_id from zimmet_data.session_hold h where h.until > now() - interval '90 days' loop
    ended := ended + zimmet_private.keep_hold(one.staff_id);
  end loop;
  return ended;
end
$$;
comment on function zimmet_private.hold_busy() is
  'Holds those who keep many sessions busy to fewer, lets go those whose time is over, and ends what is open beyond; how many.';
