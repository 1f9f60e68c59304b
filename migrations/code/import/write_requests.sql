create or replace function zimmet_private.write_requests(i zimmet_data.import, at timestamptz) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.*, w.from_second from zimmet_private.flat_clock k join zimmet_data.work_clock w on w.calendar_id = k.calendar_id
  )
  insert into zimmet_data.request (
    id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, plain, description,
    citizen_id, masked_citizen, state, directorate_id, held_by, custody_since, outcome, resolved_at, closed_at, changed_at,
    last_entry, last_hash, calendar_id, due_at, promised_due_at, solved_seconds, imported_from, imported_key, original_due_at,
    original_closed_at)
  overriding system value
  select r.request_id, r.number, r.registered_at, i.staff_id, r.channel_id, r.subject_id, s.priority, r.neighbourhood_id, r.street_id,
    r.plain, r.description, r.citizen_id, z.masked_name, case when r.closed_at is null then 'new' else 'closed' end,
    r.directorate_id, array[r.directorate_id], r.registered_at, r.outcome, r.closed_at, r.closed_at, at, 1, r.hash,
    d.calendar_id, r.due_at, r.due_at,
    case when r.closed_at is not null and zimmet_private.second_of(r.registered_at) >= k.from_second then
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(r.closed_at))
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(r.registered_at)) end,
    i.source, r.key, r.due_at, r.closed_at
  from zimmet_data.import_row r
  join zimmet_data.subject s on s.id = r.subject_id
  join zimmet_data.directorate d on d.id = r.directorate_id
  join clock k on k.calendar_id = d.calendar_id
  left join zimmet_data.citizen z on z.id = r.citizen_id
  where r.import_id = i.id
$$;
comment on function zimmet_private.write_requests(zimmet_data.import, timestamptz) is
  'Writes the requests of an import: closed where they were closed there, else new in the custody of their directorate.';
