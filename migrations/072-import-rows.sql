-- Importing: begin, then rows in portions, all in one transaction of an administrator, which a dry run rolls back.
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
grant execute on function zimmet.begin_import(text, text, text[]), zimmet.import_rows(int, jsonb) to zimmet_administrator;
