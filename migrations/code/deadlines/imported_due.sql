create or replace function zimmet_private.imported_due(clock zimmet_data.work_clock, original_due_at timestamptz, added_seconds bigint)
returns timestamptz
language sql stable parallel safe
return case
  when original_due_at is null or added_seconds = 0 or zimmet_private.second_of(original_due_at) < (clock).from_second
    then original_due_at
  else to_timestamp(zimmet_private.moment_at((clock).starts, (clock).worked_before,
    zimmet_private.worked_at((clock).starts, (clock).ends, (clock).worked_before,
      zimmet_private.second_of(original_due_at)) + added_seconds))
end;
comment on function zimmet_private.imported_due(zimmet_data.work_clock, timestamptz, bigint) is
  'The deadline of an imported request: its original one, moved on by pauses and an extension where the calendar knows its year.';
