create or replace function zimmet_private.paused_after(asked timestamptz) returns int4multirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(int4range(h.request_id, h.request_id, '[]')), '{}')
  from zimmet_data.hold_period h
  where h.stops_clock and coalesce(h.ended_at, h.until) >= asked
$$;
comment on function zimmet_private.paused_after(timestamptz) is
  'The requests with a pause that lasts beyond an instant: their deadlines move with the calendar, even where they are past. A multirange is searched by halves, an array from end to end.';
