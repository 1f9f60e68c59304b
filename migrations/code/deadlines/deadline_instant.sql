create or replace function zimmet_private.deadline_instant(
  clock zimmet_data.work_clock, started timestamptz, unit text, amount int, added_seconds bigint
) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  second bigint := zimmet_private.second_of(started);
  due bigint;
begin
  perform zimmet_private.refuse_beyond(clock, second);
  due := zimmet_private.due_at(clock, second, unit, amount, added_seconds);
  if due > zimmet_private.last_worked(clock) and (unit = 'hours' or added_seconds > 0) then
    due := null;
  end if;
  perform zimmet_private.refuse_beyond(clock, coalesce(due, clock.until_second + 1));
  return to_timestamp(due);
end
$$;
comment on function zimmet_private.deadline_instant(zimmet_data.work_clock, timestamptz, text, int, bigint) is
  'A deadline as an instant; refused where it lies beyond the horizon (ZM026).';
