-- What was filled in is judged as it would have been: a hold that began after its deadline pauses nothing.
create or replace function zimmet_private.decide_pauses() returns void
language sql volatile set search_path = '' set enable_memoize = off as $$
  with clock as materialized (select k.* from zimmet_private.flat_clock k)
  update zimmet_data.hold_period h
  set stops_clock = d.counts, stops_promise = d.counts
  from (
    select q.request_id, q.since, x.pauses_clock and coalesce(q.since < to_timestamp(due.second), true) as counts
    from zimmet_data.hold_period q
    join zimmet_data.hold_reason x on x.id = q.reason_id
    join zimmet_data.request r on r.id = q.request_id
    join clock k on k.calendar_id = r.calendar_id
    cross join lateral (select zimmet_private.second_of(r.registered_at) as registered offset 0) f
    cross join lateral zimmet_private.deadline_second(
      k.starts, k.ends, k.worked_before, k.days, k.day_ends, f.registered, r.target_unit, r.target_amount, 0) due
    where q.stops_clock is null
  ) d
  where h.request_id = d.request_id and h.since = d.since and h.stops_clock is null
$$;
comment on function zimmet_private.decide_pauses() is 'Which of the holds that were filled in pause their deadlines.';
