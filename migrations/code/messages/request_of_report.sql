create or replace function zimmet_private.request_of_report(message bigint)
returns table (
  number text, subject_id int, registered_at timestamptz, changed_at timestamptz, due_at timestamptz, closed_at timestamptz,
  outcome text, reopened_count int, agency text, address text)
language sql stable set search_path = '' as $$
  select r.number, r.subject_id, r.registered_at, q.changed_at, r.due_at, q.closed_at, q.outcome, q.reopened_count,
    d.name, concat_ws(', ', n.name, t.name)
  from zimmet_data.message_request o
  join zimmet_data.request r on r.id = o.request_id
  -- What was joined to another is closed when that is.
  join zimmet_data.request q on q.id = coalesce(r.master_id, r.id)
  join zimmet_data.directorate d on d.id = q.directorate_id
  left join zimmet_data.neighbourhood n on n.id = r.neighbourhood_id
  left join zimmet_data.street t on t.id = r.street_id
  where o.message_id = request_of_report.message
  -- Of several matters in one report the one that is still open speaks for it.
  order by q.closed_at is not null, q.closed_at desc, r.id
  limit 1
$$;
comment on function zimmet_private.request_of_report(bigint) is 'What became of a report that came by Open311; no row until somebody registered it.';
