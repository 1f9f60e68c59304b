create or replace function zimmet_private.promised_at(
  clock zimmet_data.work_clock, started bigint, unit text, amount int
) returns bigint
language sql stable parallel safe
return case unit
  when 'hours' then zimmet_private.moment_at((clock).starts, (clock).worked_before,
    zimmet_private.worked_at((clock).starts, (clock).ends, (clock).worked_before, started) + amount * 3600)
  when 'days' then (clock).day_ends[
    width_bucket(zimmet_private.local_midnight(started)::double precision, (clock).days) + amount]::bigint
  when 'calendar_days' then zimmet_private.local_midnight(started) + (amount + 1) * zimmet_private.day_seconds()
end;
comment on function zimmet_private.promised_at(zimmet_data.work_clock, bigint, text, int) is
  'When a target ends without pauses: so many working hours on; the end of the n-th working day after; the end of the n-th day after.';
