create or replace function zimmet_private.worked(calendar_id int, t timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
  second bigint := zimmet_private.second_of(t);
begin
  perform zimmet_private.refuse_beyond(clock, second);
  return zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, second);
end
$$;
comment on function zimmet_private.worked(int, timestamptz) is 'Working seconds of a calendar up to an instant; refused outside its horizon (ZM026).';
