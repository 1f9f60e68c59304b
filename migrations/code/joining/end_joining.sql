create or replace function zimmet_private.end_joining(r zimmet_data.request, words text) returns zimmet_data.joining
language sql volatile set search_path = '' as $$
  -- Whoever came with it leaves the master with it.
  update zimmet_data.complainant c set left_at = r.changed_at
  where c.request_id = r.master_id and c.joined_request_id = r.id and c.left_at is null;
  update zimmet_data.joining j
  set ended_at = r.changed_at, ended_by = zimmet_private.my_staff_id(), words = end_joining.words
  where j.request_id = r.id and j.ended_at is null
  returning j.*
$$;
comment on function zimmet_private.end_joining(zimmet_data.request, text) is 'Ends the joining of a request in its ledger; returns what it was.';
