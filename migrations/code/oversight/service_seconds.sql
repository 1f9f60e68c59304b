-- A custody and a solution are timed where the calendar knows the whole of it; before its years nobody can say.
create or replace function zimmet_private.service_seconds(
  asked_request_id int, calendar_id int, since timestamptz, until timestamptz
) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
begin
  if zimmet_private.second_of(since) < k.from_second then
    return null;
  end if;
  return greatest(0,
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(until))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(since))
    - (
      select coalesce(sum(
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
          zimmet_private.second_of(least(coalesce(h.ended_at, h.until), service_seconds.until)))
        - zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
          zimmet_private.second_of(greatest(h.since, service_seconds.since)))), 0)
      from zimmet_data.hold_period h
      where h.request_id = asked_request_id and h.stops_clock
        and h.since < service_seconds.until and coalesce(h.ended_at, h.until) > service_seconds.since
    ));
end
$$;
comment on function zimmet_private.service_seconds(int, int, timestamptz, timestamptz) is
  'Working seconds of a calendar between two instants without the pausing holds of a request within them.';
