create or replace function zimmet_private.verified_cell(v zimmet_data.verification) returns zimmet_data.day_tally
language sql stable
return case
  when v.directorate_id is not null and not v.is_one_of_several then
    row(null, 'verified', zimmet_private.day_of(v.at), v.directorate_id, 0, array[
      1, v.by_citizen::int, (v.by_citizen and v.solved)::int, v.solved::int,
      coalesce(v.score, 0), (v.score is not null)::int, coalesce(v.score >= 4, false)::int])::zimmet_data.day_tally
end;
comment on function zimmet_private.verified_cell(zimmet_data.verification) is
  'What a confirmation adds to the sums of its day, where its request has no other; null: nothing.';
