create or replace function zimmet_private.extend_horizon(asked timestamptz default clock_timestamp()) returns void
language plpgsql volatile set search_path = '' as $$
declare
  until_day date := make_date(extract(year from asked at time zone zimmet_private.zone())::int + 5, 1, 1);
begin
  -- Two years are longer than any target; usually there is nothing to do.
  if not exists (
    select from zimmet_data.work_clock c where to_timestamp(c.until_second) < asked + interval '2 years')
  then
    return;
  end if;
  lock table zimmet_data.day_off in share row exclusive mode;
  perform zimmet_private.add_fixed_holidays(extract(year from until_day)::int - 1);
  perform zimmet_private.build_clock(
    c.calendar_id, (to_timestamp(c.from_second) at time zone zimmet_private.zone())::date, until_day)
  from zimmet_data.work_clock c
  where to_timestamp(c.until_second) < asked + interval '2 years';
end
$$;
comment on function zimmet_private.extend_horizon(timestamptz) is
  'Builds the clocks on for five years where they end within two. Called by every registration.';
