create or replace function zimmet_private.resolved_cell(r zimmet_data.request) returns zimmet_data.day_tally
language sql stable
return case
  when r.resolved_at is not null and r.state in ('resolved', 'closed')
    and zimmet_private.is_of_this_house(r.original_closed_at, r.reopened_count)
  then
    row(null, 'resolved', zimmet_private.day_of(r.resolved_at), r.directorate_id, r.channel_id, array[
      1, (r.outcome = 'solved')::int, (r.outcome = 'solved' and r.state = 'closed')::int,
      (r.outcome = 'forwarded')::int, (r.outcome = 'declined')::int,
      (r.outcome = 'solved' and r.promised_due_at is not null)::int,
      (r.outcome = 'solved' and r.promised_due_at is not null and r.resolved_at <= r.promised_due_at)::int,
      (r.outcome = 'solved' and r.due_at is not null and r.resolved_at <= r.due_at)::int,
      (r.outcome = 'solved' and r.due_at is not null and r.resolved_at > r.due_at)::int,
      r.moved_afterwards::int])::zimmet_data.day_tally
end;
comment on function zimmet_private.resolved_cell(zimmet_data.request) is
  'What a request adds to the sums of the day on which it was resolved; null: nothing.';
