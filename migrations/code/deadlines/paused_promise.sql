create or replace function zimmet_private.paused_promise(asked_request_id int, clock zimmet_data.work_clock) returns bigint
language sql stable set search_path = '' as $$
  select p.promise_seconds from zimmet_private.both_pauses(clock.starts, clock.ends, clock.worked_before, asked_request_id) p
$$;
comment on function zimmet_private.paused_promise(int, zimmet_data.work_clock) is 'Working seconds that the holds of a request pause its first promise.';
