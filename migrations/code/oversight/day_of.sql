create or replace function zimmet_private.day_of(at timestamptz) returns timestamptz
language sql stable parallel safe
return to_timestamp(zimmet_private.step_key('1 day', at) / 1000);
comment on function zimmet_private.day_of(timestamptz) is 'When the local day of an instant began.';
