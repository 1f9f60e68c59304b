create or replace function zimmet_private.move_custody(
  inout r zimmet_data.request, receiver int, how text, moved_by int, reason_id int default null, words text default null,
  counts_from timestamptz default null
)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set period = tstzrange(lower(c.period), r.changed_at), ended_how = move_custody.how
  where c.request_id = r.id and upper_inf(c.period);
  insert into zimmet_data.custody (request_id, period, directorate_id, how, reason_id, words, moved_by, counts_from)
  values (r.id, tstzrange(r.changed_at, null), receiver, how, reason_id, words, moved_by, counts_from);
  r.directorate_id := receiver;
  r.held_by := case when receiver = any (r.held_by) then r.held_by else r.held_by || receiver end;
  r.custody_since := r.changed_at;
  r.clerk_id := null;
  r.state := 'new';
end
$$;
comment on function zimmet_private.move_custody(zimmet_data.request, int, text, int, int, text, timestamptz) is
  'Ends the running custody, if any, and begins the receiver''s at the same instant, not yet accepted.';
