-- The end of an import: what was gathered becomes requests, custody and history, set by set.
create function zimmet_private.settle_citizens(begun int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.import_row r
  set citizen_id = (
    select min(c.id) from zimmet_data.citizen c where c.phone = r.citizen_phone and c.full_name = r.citizen_name)
  where r.import_id = begun and r.citizen_phone is not null;
  -- The same name with the same phone is one person; without a phone nobody can tell.
  with person as (
    select r.row_number, case when r.citizen_phone is null then r.row_number
      else min(r.row_number) over (partition by r.citizen_phone, r.citizen_name) end as first_row
    from zimmet_data.import_row r
    where r.import_id = begun and r.citizen_id is null and r.citizen_name is not null
  ),
  numbered as materialized (
    select p.first_row, nextval(pg_get_serial_sequence('zimmet_data.citizen', 'id')) as id
    from (select distinct q.first_row from person q) p
  )
  update zimmet_data.import_row r
  set citizen_id = n.id
  from person p
  join numbered n on n.first_row = p.first_row
  where r.import_id = begun and r.row_number = p.row_number;
  insert into zimmet_data.citizen (id, full_name, phone) overriding system value
  select distinct on (r.citizen_id) r.citizen_id, r.citizen_name, r.citizen_phone
  from zimmet_data.import_row r
  where r.import_id = begun and r.citizen_id is not null
    and not exists (select from zimmet_data.citizen c where c.id = r.citizen_id);
end
$$;
comment on function zimmet_private.settle_citizens(int) is 'Finds or keeps the citizens of the rows of an import.';

create function zimmet_private.number_rows(begun int) returns void
language sql volatile set search_path = '' as $$
  with placed as materialized (
    select r.row_number, y.year, row_number() over (partition by y.year order by r.registered_at, r.row_number) as place,
      count(*) over (partition by y.year) as many
    from zimmet_data.import_row r
    cross join lateral (select extract(year from r.registered_at at time zone 'Europe/Istanbul')::int as year) y
    where r.import_id = begun
  ),
  counted as (
    insert into zimmet_data.request_counter as c (year, last)
    select p.year, count(*) from placed p group by p.year
    on conflict on constraint request_counter_is_per_year do update set last = c.last + excluded.last
    returning c.year, c.last
  )
  update zimmet_data.import_row r
  set request_id = nextval(pg_get_serial_sequence('zimmet_data.request', 'id')),
    number = zimmet_private.request_number(c.year, (c.last - p.many + p.place)::int)
  from placed p
  join counted c on c.year = p.year
  where r.import_id = begun and r.row_number = p.row_number
$$;
comment on function zimmet_private.number_rows(int) is 'Gives the rows of an import their numbers of their years, the oldest first.';

create function zimmet_private.chain_rows(i zimmet_data.import, at timestamptz) returns void
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

create function zimmet_private.write_requests(i zimmet_data.import, at timestamptz) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.*, w.from_second from zimmet_private.flat_clock k join zimmet_data.work_clock w on w.calendar_id = k.calendar_id
  )
  insert into zimmet_data.request (
    id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, door, description,
    citizen_id, masked_citizen, state, directorate_id, held_by, custody_since, outcome, resolved_at, closed_at, changed_at,
    last_entry, last_hash, calendar_id, due_at, solved_seconds, imported_from, imported_key, original_due_at, original_closed_at)
  overriding system value
  select r.request_id, r.number, r.registered_at, i.staff_id, r.channel_id, r.subject_id, s.priority, r.neighbourhood_id, r.street_id,
    r.door, r.description, r.citizen_id, z.masked_name, case when r.closed_at is null then 'new' else 'closed' end,
    r.directorate_id, array[r.directorate_id], r.registered_at, r.outcome, r.closed_at, r.closed_at, at, 1, r.hash,
    d.calendar_id, r.due_at,
    case when zimmet_private.second_of(r.registered_at) >= k.from_second then
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

create function zimmet_private.write_ledgers(i zimmet_data.import, at timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.custody (
    request_id, period, directorate_id, how, moved_by, ended_by_closing, ended_how, own_ended_at, own_seconds)
  -- Who knows days only may have closed it in the instant it came; a period needs a length.
  select q.id, tstzrange(q.registered_at, greatest(q.closed_at, q.registered_at + case when q.closed_at is not null
      then interval '1 microsecond' end)), q.directorate_id, 'imported', i.staff_id,
    q.closed_at is not null, case when q.closed_at is not null then 'closed' end, q.closed_at, q.solved_seconds
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

create function zimmet.finish_import(import_id int, already_there int, refused int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  i zimmet_data.import := zimmet_private.open_import(import_id);
  at timestamptz := clock_timestamp();
begin
  if already_there is null or refused is null or least(already_there, refused) < 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'refused'));
  end if;
  -- Held off while an administrator changes a calendar.
  lock table zimmet_data.work_clock in row share mode;
  analyze zimmet_data.import_row;
  perform zimmet_private.settle_citizens(i.id);
  perform zimmet_private.number_rows(i.id);
  perform zimmet_private.chain_rows(i, at);
  perform zimmet_private.write_requests(i, at);
  perform zimmet_private.write_ledgers(i, at);
  update zimmet_data.import o
  set taken = t.taken, taken_open = t.taken_open, already_there = finish_import.already_there, refused = finish_import.refused,
    finished_at = clock_timestamp()
  from (
    select count(*) as taken, count(*) filter (where r.closed_at is null) as taken_open
    from zimmet_data.import_row r where r.import_id = i.id
  ) t
  where o.id = i.id
  returning o.* into i;
  delete from zimmet_data.import_row r where r.import_id = i.id;
  perform pg_notify('zimmet', '');
  return jsonb_build_object('taken', i.taken, 'open', i.taken_open);
end
$$;
comment on function zimmet.finish_import(int, int, int) is
  'Writes what was taken: requests, custody, history, in one go; tells how many came in, and how many of them open.';
grant execute on function zimmet.finish_import(int, int, int) to zimmet_administrator;
