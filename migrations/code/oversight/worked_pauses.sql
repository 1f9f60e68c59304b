create or replace function zimmet_private.worked_pauses(wanted_calendar_id int)
returns table (request_id int, since timestamptz, until timestamptz, worked_since bigint, worked_until bigint)
language sql stable set search_path = '' as $$
  -- The arrays in line (|| '{}'), so that they are not fetched anew for every row.
  with clock as materialized (
    select k.starts || '{}' as starts, k.ends || '{}' as ends, k.worked_before || '{}' as worked_before
    from zimmet_data.work_clock k where k.calendar_id = wanted_calendar_id
  )
  select h.request_id, h.since, coalesce(h.ended_at, h.until),
    zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(h.since)),
    zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
  from clock c
  cross join zimmet_data.hold_period h
  where h.stops_clock
$$;
comment on function zimmet_private.worked_pauses(int) is 'Every pausing hold with the working seconds of a calendar at both ends.';
