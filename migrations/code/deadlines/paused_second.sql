create or replace function zimmet_private.paused_second(
  starts double precision[], ends double precision[], worked_before double precision[], asked_request_id int, since timestamptz
) returns table (seconds bigint)
language sql stable parallel safe
begin atomic
  select coalesce(sum(
    zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
    - zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(greatest(h.since, paused_second.since)))), 0)::bigint
  from zimmet_data.hold_period h
  where h.request_id = asked_request_id and h.stops_clock and coalesce(h.ended_at, h.until) > paused_second.since;
end;
comment on function zimmet_private.paused_second(double precision[], double precision[], double precision[], int, timestamptz) is
  'The same as paused_seconds, for a query over many rows that has its clock unpacked.';
