create or replace function zimmet_private.due_at(
  clock zimmet_data.work_clock, started bigint, unit text, amount int, added_seconds bigint
) returns bigint
language sql stable parallel safe
return case
  when coalesce(added_seconds, 0) = 0 then zimmet_private.promised_at(clock, started, unit, amount)
  else zimmet_private.moment_at((clock).starts, (clock).worked_before,
    zimmet_private.worked_at((clock).starts, (clock).ends, (clock).worked_before,
      zimmet_private.promised_at(clock, started, unit, amount)) + added_seconds)
end;
comment on function zimmet_private.due_at(zimmet_data.work_clock, bigint, text, int, bigint) is
  'The deadline: what was promised, moved on by working seconds of pausing holds and extensions.';
