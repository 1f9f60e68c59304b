create or replace function zimmet_private.moment(calendar_id int, worked bigint) returns timestamptz
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
  second bigint := zimmet_private.moment_at(clock.starts, clock.worked_before, worked);
begin
  if worked = 0 then
    return to_timestamp(clock.from_second);
  end if;
  perform zimmet_private.refuse_beyond(clock,
    case when worked > 0 and second <= zimmet_private.last_worked(clock) then second else clock.until_second + 1 end);
  return to_timestamp(second);
end
$$;
comment on function zimmet_private.moment(int, bigint) is
  'The earliest instant at which so many working seconds have passed: the inverse of worked; refused where no calendar knows it (ZM026).';
