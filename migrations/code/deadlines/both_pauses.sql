create or replace function zimmet_private.both_pauses(
  starts double precision[], ends double precision[], worked_before double precision[], asked_request_id int
) returns table (seconds bigint, promise_seconds bigint)
language sql stable parallel safe
begin atomic
  select coalesce(sum(w.seconds) filter (where h.stops_clock), 0)::bigint,
    coalesce(sum(w.seconds) filter (where h.stops_promise), 0)::bigint
  from zimmet_data.hold_period h
  cross join lateral (
    select zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
      - zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(h.since)) as seconds
  ) w
  where h.request_id = asked_request_id and h.stops_clock;
end;
comment on function zimmet_private.both_pauses(double precision[], double precision[], double precision[], int) is
  'Working seconds that the holds of a request pause its deadline, and its first promise. What pauses the promise pauses the deadline.';
