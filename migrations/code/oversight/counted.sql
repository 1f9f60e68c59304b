create or replace function zimmet_private.counted(m zimmet_data.measure, is_tally boolean) returns text
language sql stable parallel safe
return case
  when is_tally then format('coalesce(sum(k.%I), 0)', zimmet_private.tallied_in(m))
  else format('count(*)%s', zimmet_private.only_counted(m))
end;
comment on function zimmet_private.counted(zimmet_data.measure, boolean) is
  'How many rows a measure stands on, over the rows k of its cohort or of the tally: an evaluation, a custody, a request counts once each.';
