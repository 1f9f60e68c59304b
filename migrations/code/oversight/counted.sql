create or replace function zimmet_private.counted(m zimmet_data.measure, is_tally boolean) returns text
language sql stable parallel safe
return format(
  case when is_tally then 'coalesce(sum(k.requests)%s, 0)' else 'count(*)%s' end, zimmet_private.only_counted(m));
comment on function zimmet_private.counted(zimmet_data.measure, boolean) is
  'How many rows a measure stands on, over the rows k of its cohort or of the tally: an evaluation, a custody, a request counts once each.';
