create or replace function zimmet_private.counted_requests(m zimmet_data.measure, k zimmet_data.cohort, is_tally boolean) returns text
language sql stable parallel safe
return case
  when k.may_repeat then format('count(distinct k.request_id)%s', zimmet_private.only_counted(m))
  -- In the same words as the figure: then it is counted once for both.
  else zimmet_private.counted(m, is_tally)
end;
comment on function zimmet_private.counted_requests(zimmet_data.measure, zimmet_data.cohort, boolean) is
  'Of how many requests the rows are that a measure stands on.';
