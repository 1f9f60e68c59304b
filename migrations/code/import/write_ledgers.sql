create or replace function zimmet_private.write_ledgers(i zimmet_data.import, at timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.custody (
    request_id, period, directorate_id, how, moved_by, ended_by_closing, ended_how, own_ended_at, own_seconds)
  -- What ended elsewhere ended no part of this house: how stays open.
  -- Who knows days only may have closed it in the instant it came; a period needs a length.
  select q.id, tstzrange(q.registered_at, greatest(q.closed_at, q.registered_at + case when q.closed_at is not null
      then interval '1 microsecond' end)), q.directorate_id, 'imported', i.staff_id,
    q.closed_at is not null, null, q.closed_at, q.solved_seconds
  from zimmet_data.import_row r
  join zimmet_data.request q on q.id = r.request_id
  where r.import_id = i.id;
  insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
  select r.request_id, 1, at, i.staff_id, session_user, 'import', r.details, 1, ''::bytea, r.hash
  from zimmet_data.import_row r
  where r.import_id = i.id;
  insert into zimmet_data.note (request_id, at, staff_id, words)
  select r.request_id, at, i.staff_id, r.closing_words
  from zimmet_data.import_row r
  where r.import_id = i.id and r.closing_words is not null;
  -- What is closed is on nobody's desk: only the open ones are news.
  insert into zimmet_data.change (request_id)
  select r.request_id from zimmet_data.import_row r where r.import_id = i.id and r.closed_at is null;
end
$$;
comment on function zimmet_private.write_ledgers(zimmet_data.import, timestamptz) is
  'Custody, history and closing words of the requests of an import; the open ones go on the feed.';
