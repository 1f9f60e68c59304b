-- Importing: begin, rows in portions, finish, all in one transaction of an administrator, which a dry run rolls back.
create function zimmet_private.name_key(name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select regexp_replace(regexp_replace(btrim(zimmet.fold(name)), '\s+', ' ', 'g'),
    '\s(mudurlugu|mud\.?|mahallesi|mah\.?|mh\.?)$', '')
$$;
comment on function zimmet_private.name_key(text) is
  'By what names of another system are compared with ours: folded, without "Müdürlüğü" and "Mahallesi" behind them.';

create function zimmet_private.street_key(name text) returns text
language sql immutable parallel safe set search_path = '' as $$
  select regexp_replace(regexp_replace(regexp_replace(regexp_replace(btrim(zimmet.fold(name)), '\s+', ' ', 'g'),
    '\s(sokagi|sok\.?|sk\.?)$', ' sokak'), '\s(caddesi|cad\.?|cd\.?)$', ' cadde'), '\s(bulvari|bul\.?|blv\.?)$', ' bulvar')
$$;
comment on function zimmet_private.street_key(text) is 'The same for streets, whose kinds are written in many ways: "Gül Sk." is Gül sokak.';

create function zimmet.begin_import(source text, file_name text, adds text[]) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  begun int;
begin
  if zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif zimmet_private.my_post() <> 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'import'));
  elsif coalesce(source, '') !~ '\S' or length(source) > 100 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'source'));
  elsif coalesce(file_name, '') !~ '\S' or length(file_name) > 300 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'fileName'));
  elsif adds is null or not adds <@ '{directorate,subject,neighbourhood}' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'adds'));
  elsif not pg_try_advisory_xact_lock(hashtextextended('zimmet.import', 0)) then
    perform zimmet_private.refuse('ZM070');
  end if;
  -- Held until the commit, so that none is retired under what comes in open.
  perform from zimmet_data.directorate d where d.is_active for share;
  insert into zimmet_data.import (source, file_name, adds, staff_id)
  values (btrim(source), btrim(file_name), adds, zimmet_private.my_staff_id())
  returning id into begun;
  return begun;
end
$$;
comment on function zimmet.begin_import(text, text, text[]) is
  'Aktarım: an administrator begins to bring in requests of an earlier system; names of the kinds told are added, retired, where they lack.';

create function zimmet_private.open_import(import_id int) returns zimmet_data.import
language plpgsql volatile set search_path = '' as $$
declare
  found_import zimmet_data.import;
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'import'));
  end if;
  select i.* into found_import from zimmet_data.import i
  where i.id = import_id and i.xid = pg_current_xact_id_if_assigned() and i.finished_at is null;
  if found_import.id is null then
    perform zimmet_private.refuse('ZM071');
  end if;
  return found_import;
end
$$;
comment on function zimmet_private.open_import(int) is 'The import that this transaction began and has not finished; others are refused.';

create view zimmet_private.name_by_key as
  select distinct on (k.kind, k.key) k.kind, k.key, k.id, k.is_active, k.directorate_id
  from (
    select 'directorate' as kind, zimmet_private.name_key(d.name) as key, d.id, d.is_active, d.id as directorate_id
    from zimmet_data.directorate d
    union all
    select 'subject', zimmet_private.name_key(s.name), s.id, s.is_active, s.directorate_id from zimmet_data.subject s
    union all
    select 'neighbourhood', zimmet_private.name_key(n.name), n.id, n.is_active, null from zimmet_data.neighbourhood n
  ) k
  order by k.kind, k.key, k.is_active desc, k.id;
comment on view zimmet_private.name_by_key is 'What a name of another system means here: the one in use before one that is retired.';

create function zimmet_private.add_names(i zimmet_data.import, rows jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.directorate (name, is_active)
  select min(btrim(x.directorate)), false
  from jsonb_to_recordset(rows) as x (directorate text)
  where 'directorate' = any (i.adds) and x.directorate ~ '\S' and length(x.directorate) <= 200
    and zimmet_private.name_key(x.directorate) not in (select k.key from zimmet_private.name_by_key k where k.kind = 'directorate')
  group by zimmet_private.name_key(x.directorate);
  insert into zimmet_data.neighbourhood (name, is_active)
  select min(btrim(x.neighbourhood)), false
  from jsonb_to_recordset(rows) as x (neighbourhood text)
  where 'neighbourhood' = any (i.adds) and x.neighbourhood ~ '\S' and length(x.neighbourhood) <= 200
    and zimmet_private.name_key(x.neighbourhood) not in (select k.key from zimmet_private.name_by_key k where k.kind = 'neighbourhood')
  group by zimmet_private.name_key(x.neighbourhood);
  insert into zimmet_data.subject (name, directorate_id, is_active)
  select min(btrim(x.subject)), min(d.id), false
  from jsonb_to_recordset(rows) as x (directorate text, subject text)
  join zimmet_private.name_by_key d on d.kind = 'directorate' and d.key = zimmet_private.name_key(x.directorate)
  where 'subject' = any (i.adds) and x.subject ~ '\S' and length(x.subject) <= 200
    and zimmet_private.name_key(x.subject) not in (select k.key from zimmet_private.name_by_key k where k.kind = 'subject')
  group by zimmet_private.name_key(x.subject);
end
$$;
comment on function zimmet_private.add_names(zimmet_data.import, jsonb) is
  'Adds the names that rows bring and the catalogue lacks, retired, where the import was told to.';

create view zimmet_private.street_by_key as
  select k.neighbourhood_id, k.key, min(k.id) as id
  from (
    select t.neighbourhood_id, t.id, zimmet_private.street_key(t.name || ' ' || t.kind) as key from zimmet_data.street t
    union
    select t.neighbourhood_id, t.id, zimmet_private.street_key(t.name) from zimmet_data.street t
  ) k
  group by k.neighbourhood_id, k.key
  having count(*) = 1;
comment on view zimmet_private.street_by_key is 'Streets by what other systems call them, where that names one alone.';

create type zimmet_private.told_row as (
  row_number int, key text, place bigint, registered_at timestamptz, due_at timestamptz, closed_at timestamptz, outcome text,
  directorate_id int, is_active boolean, subject_id int, neighbourhood text, neighbourhood_id int, street text, street_id int,
  door text, channel_id int, description text, closing_words text, citizen_name text, citizen_phone text
);
comment on type zimmet_private.told_row is 'A row of another system with what its names mean here; is_active: whether its directorate is in use.';

create function zimmet_private.match_rows(rows jsonb) returns setof zimmet_private.told_row
language sql stable set search_path = '' as $$
  with name as materialized (select k.* from zimmet_private.name_by_key k),
  street as materialized (select k.* from zimmet_private.street_by_key k),
  told as materialized (
    select x.*, zimmet_private.name_key(x.directorate) as directorate_key, zimmet_private.name_key(x.subject) as subject_key,
      zimmet_private.name_key(x.neighbourhood) as neighbourhood_key, zimmet_private.street_key(x.street) as street_key
    from jsonb_to_recordset(rows) as x (
      "row" int, key text, "registeredAt" bigint, "dueAt" bigint, "closedAt" bigint, outcome text, directorate text, subject text,
      neighbourhood text, street text, door text, channel text, description text, "closingWords" text, "citizenName" text,
      "citizenPhone" text)
  )
  select t."row", t.key, row_number() over (partition by t.key order by t."row"), to_timestamp(t."registeredAt" / 1000.0),
    to_timestamp(t."dueAt" / 1000.0), to_timestamp(t."closedAt" / 1000.0), t.outcome, d.id, d.is_active, s.id,
    t.neighbourhood, n.id, t.street, st.id, t.door, c.id, coalesce(nullif(btrim(t.description), ''), t.subject),
    nullif(btrim(t."closingWords"), ''), nullif(regexp_replace(btrim(t."citizenName"), '\s+', ' ', 'g'), ''),
    zimmet_private.phone_of(t."citizenPhone")
  from told t
  left join name s on s.kind = 'subject' and s.key = t.subject_key
  -- Where none is told the subject says whose it is.
  left join name d on d.kind = 'directorate'
    and case when t.directorate ~ '\S' then d.key = t.directorate_key else d.id = s.directorate_id end
  left join name n on n.kind = 'neighbourhood' and n.key = t.neighbourhood_key
  left join street st on st.neighbourhood_id = n.id and st.key = t.street_key
  left join zimmet_data.channel c on c.code = t.channel
$$;
comment on function zimmet_private.match_rows(jsonb) is
  'Rows as the program tells them (instants in milliseconds) with the entries of the catalogue that their names mean.';

create function zimmet_private.fault_of_row(source text, begun int, told zimmet_private.told_row) returns text
language plpgsql stable set search_path = '' as $$
begin
  return case
    when coalesce(told.key, '') !~ '\S' then 'key_missing'
    when length(told.key) > 200 then 'key_too_long'
    when exists (
      select from zimmet_data.request r where r.imported_key = told.key and r.imported_from = fault_of_row.source) then 'already_there'
    when told.place > 1 or exists (
      select from zimmet_data.import_row o where o.import_id = begun and o.key = told.key) then 'key_twice'
    when told.registered_at is null then 'registered_missing'
    when told.registered_at > now() then 'registered_in_future'
    -- Numbers say the year in two digits.
    when told.registered_at < '2000-01-01 00:00+02' then 'registered_too_early'
    when told.closed_at > now() then 'closed_in_future'
    when told.closed_at < told.registered_at then 'closed_before_registered'
    when told.due_at >= '2100-01-01 00:00+03' then 'due_impossible'
    when (told.closed_at is null) <> (told.outcome is null) then 'outcome_without_closing'
    when told.outcome not in ('solved', 'forwarded', 'declined') then 'status_unknown'
    when told.directorate_id is null then 'directorate_unknown'
    when told.subject_id is null then 'subject_unknown'
    when told.neighbourhood ~ '\S' and told.neighbourhood_id is null then 'neighbourhood_unknown'
    when told.channel_id is null then 'channel_unknown'
    when coalesce(told.description, '') !~ '\S' then 'description_missing'
    when length(told.description) > 3800 then 'description_too_long'
    when length(told.closing_words) > 4000 then 'closing_words_too_long'
    when length(told.citizen_name) > 200 then 'citizen_name_too_long'
    when told.citizen_phone = 'invalid' then 'phone_invalid'
    when told.closed_at is null and not told.is_active then 'open_in_retired_directorate'
  end;
end
$$;
comment on function zimmet_private.fault_of_row(text, int, zimmet_private.told_row) is 'Why a row does not come in; null: it does.';

create function zimmet.import_rows(import_id int, rows jsonb) returns table (row_number int, reason text)
language plpgsql volatile security definer set search_path = '' as $$
declare
  i zimmet_data.import := zimmet_private.open_import(import_id);
begin
  if jsonb_typeof(rows) is distinct from 'array' or jsonb_array_length(rows) > 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'rows'));
  end if;
  perform zimmet_private.add_names(i, rows);
  return query
    with told as materialized (
      select t.*, zimmet_private.fault_of_row(i.source, i.id, t) as fault from zimmet_private.match_rows(rows) t
    ),
    taken as (
      insert into zimmet_data.import_row (
        import_id, row_number, key, registered_at, due_at, closed_at, outcome, directorate_id, subject_id, neighbourhood_id,
        street_id, channel_id, door, description, closing_words, citizen_name, citizen_phone)
      select i.id, t.row_number, t.key, t.registered_at, t.due_at, t.closed_at, t.outcome, t.directorate_id, t.subject_id,
        t.neighbourhood_id, t.street_id, t.channel_id, nullif(btrim(left(t.door, 40)), ''),
        -- An address that the catalogue lacks stays readable and findable.
        t.description || case when t.street_id is null and t.street ~ '\S' then e'\nAdres: ' || left(btrim(t.street), 150) else '' end,
        t.closing_words,
        -- Whoever left a number but no name can still be called back.
        case when t.citizen_phone is not null then coalesce(t.citizen_name, '—') else t.citizen_name end, t.citizen_phone
      from told t
      where t.fault is null
    )
    select t.row_number, t.fault from told t where t.fault is not null order by t.row_number;
end
$$;
comment on function zimmet.import_rows(int, jsonb) is
  'Takes a portion of at most 5,000 rows into the import this transaction began; tells which do not come in and why (already_there: they came before).';

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
grant execute on function zimmet.begin_import(text, text, text[]), zimmet.import_rows(int, jsonb), zimmet.finish_import(int, int, int)
  to zimmet_administrator;
