create or replace function zimmet_private.chain_rows(i zimmet_data.import, at timestamptz) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.import_row r
  set details = d.details, hash = zimmet_private.chain_hash(
    ''::bytea, r.request_id, 1, at, i.staff_id, session_user, 'import', 1, d.details)
  from zimmet_data.import_row q
  cross join lateral (
    select jsonb_strip_nulls(jsonb_build_object(
      'importId', i.id, 'source', i.source, 'key', q.key, 'registeredAt', zimmet_private.milliseconds(q.registered_at),
      'dueAt', zimmet_private.milliseconds(q.due_at), 'closedAt', zimmet_private.milliseconds(q.closed_at), 'outcome', q.outcome,
      'channelId', q.channel_id, 'subjectId', q.subject_id, 'neighbourhoodId', q.neighbourhood_id, 'streetId', q.street_id,
      'directorateId', q.directorate_id, 'citizenId', q.citizen_id,
      'descriptionHash', zimmet_private.text_hash(q.description), 'wordsHash', zimmet_private.text_hash(q.closing_words))) as details
  ) d
  where q.import_id = i.id and r.import_id = q.import_id and r.row_number = q.row_number
$$;
comment on function zimmet_private.chain_rows(zimmet_data.import, timestamptz) is 'What the history will say of each row, and its hash.';
