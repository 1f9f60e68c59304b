create or replace function zimmet_private.registered_cell(r zimmet_data.request) returns zimmet_data.day_tally
language sql stable
return case
  when r.original_closed_at is null and r.state <> 'taken_back' then
    row(null, 'registered', zimmet_private.day_of(r.registered_at), r.directorate_id, r.channel_id, array[
      1, (r.hand_over_count > 0)::int, (r.returned_count > 0)::int, r.hand_over_count + r.returned_count,
      -- Of those that nobody called yet it depends on the hour: they are counted as they are.
      (r.contacted_at is not null and r.contact_due_at is not null)::int,
      (r.contacted_at is not null and r.contact_due_at is not null and r.contacted_at <= r.contact_due_at)::int])::zimmet_data.day_tally
end;
comment on function zimmet_private.registered_cell(zimmet_data.request) is
  'What a request adds to the sums of the day on which it was registered; null: nothing.';
