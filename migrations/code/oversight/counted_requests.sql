create or replace function zimmet_private.counted_requests(m zimmet_data.measure, k zimmet_data.cohort, is_tally boolean) returns text
language sql stable parallel safe
return case
  -- In the same words as the figure: then it is counted once for both.
  when not k.may_repeat then zimmet_private.counted(m, is_tally)
  -- Told apart are only those that may have several rows: few, and sorting is what takes long.
  when is_tally then format('coalesce(sum(k.%1$I) filter (where k.request_id is null), 0) + count(distinct k.request_id) filter (where k.%1$I > 0)',
    zimmet_private.tallied_in(m))
  else format('count(*) filter (where %1$s not k.is_one_of_several) + count(distinct k.request_id) filter (where %1$s k.is_one_of_several)',
    case when m.counts is not null then zimmet_private.counts_of(m) || ' and' end)
end;
comment on function zimmet_private.counted_requests(zimmet_data.measure, zimmet_data.cohort, boolean) is
  'Of how many requests the rows are that a measure stands on.';
