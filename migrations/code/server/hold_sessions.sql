create or replace function zimmet_private.hold_sessions(person int, busy int, sessions int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  held int;
begin
  -- One who looks writes it, whoever looks at the same moment goes on.
  if not pg_try_advisory_xact_lock(hashtextextended('zimmet.hold', person)) then
    return;
  end if;
  select count(*) into held from zimmet_data.session_hold h where h.staff_id = person and h.at > now() - interval '1 day';
  if exists (select from zimmet_private.busy_logins() b where b.staff_id = person and b.sessions is not null) then
    -- Ten minutes, each further time of a day twice as long, at most eight hours.
    insert into zimmet_data.session_hold (staff_id, busy, sessions, until)
    values (person, busy, sessions, clock_timestamp() + least(interval '10 minutes' * 2 ^ least(held, 10), interval '8 hours'));
    raise log 'zimmet: held the login of staff % to % sessions: % busy', person, sessions, busy;
  end if;
end
$$;
comment on function zimmet_private.hold_sessions(int, int, int) is 'Keeps that a person''s login is held to so many sessions, and for how long.';
