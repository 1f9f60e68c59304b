create or replace function zimmet_private.last_worked(clock zimmet_data.work_clock) returns bigint
language sql stable parallel safe
return (clock).ends[cardinality((clock).ends)]::bigint;
comment on function zimmet_private.last_worked(zimmet_data.work_clock) is
  'When the last span ends; moment_at runs on behind it as if work never stopped, so nobody may rely on what lies there.';
