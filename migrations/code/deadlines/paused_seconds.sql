create or replace function zimmet_private.paused_seconds(asked_request_id int, clock zimmet_data.work_clock, since timestamptz) returns bigint
language sql stable set search_path = '' as $$
  select p.seconds from zimmet_private.paused_second(clock.starts, clock.ends, clock.worked_before, asked_request_id, $3) p
$$;
comment on function zimmet_private.paused_seconds(int, zimmet_data.work_clock, timestamptz) is
  'Working seconds of a clock on which a request waits for reasons that pause it; a running hold counts to its date.';
