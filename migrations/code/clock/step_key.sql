create or replace function zimmet_private.step_key(step interval, at timestamptz) returns bigint
language sql stable parallel safe
-- The first instant is a local Monday. What is older was counted with winters of another offset.
return (date_part('epoch', case
  when at >= timestamptz '2016-04-04 00:00+03' then date_bin(step, at, timestamptz '2001-01-01 00:00+03')
  else date_trunc(case step when interval '7 days' then 'week' else 'day' end, at, zimmet_private.zone())
end) * 1000)::bigint;
comment on function zimmet_private.step_key(interval, timestamptz) is 'When the local day or week of an instant began, in milliseconds.';
