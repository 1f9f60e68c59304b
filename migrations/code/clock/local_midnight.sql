create or replace function zimmet_private.local_midnight(second bigint) returns bigint
language sql stable parallel safe
return zimmet_private.second_of(
  date_trunc('day', to_timestamp(second), zimmet_private.zone()));
comment on function zimmet_private.local_midnight(bigint) is 'When the local day of a second began.';
