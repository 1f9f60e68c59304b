-- What a person's program showed: lists, searches, exports. The program tells it in batches and keeps it until it is acknowledged.
create function zimmet_private.readings_in(told jsonb) returns table (
  id uuid, login text, age_ms double precision, kind text, scope jsonb, found int
)
language sql stable set search_path = '' as $$
  select t.id, t.login, greatest(t."ageMs", 0), t.kind, coalesce(t.scope, '{}'), t.found
  from jsonb_to_recordset(told) as t (id uuid, login text, "ageMs" double precision, kind text, scope jsonb, found int)
$$;
comment on function zimmet_private.readings_in(jsonb) is 'What a program tells of readings, as rows.';

create function zimmet.log_reads(told jsonb) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  kept int;
begin
  if me is null then
    perform zimmet_private.refuse('ZM022');
  elsif jsonb_typeof(told) is distinct from 'array' or jsonb_array_length(told) > 1000 or exists (
    select from zimmet_private.readings_in(told) t
    where t.id is null or t.kind is null or t.kind not in ('list', 'search', 'figure_rows', 'export')
      or t.age_ms is null or jsonb_typeof(t.scope) <> 'object' or length(t.scope::text) > 1000)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'told'));
  end if;
  insert into zimmet_data.read_log (id, at, staff_id, told_by, kind, by_database, scope, found)
  select t.id, clock_timestamp() - least(t.age_ms, 31536000000) * interval '1 millisecond',
    coalesce((select s.id from zimmet_data.staff s where s.login = t.login), me), me, t.kind, false,
    case when t.scope ? 'words'
      then t.scope || jsonb_build_object('words', zimmet_private.reading_digest(t.scope ->> 'words')) else t.scope end,
    t.found
  from zimmet_private.readings_in(told) t
  on conflict on constraint read_log_is_identified do nothing;
  get diagnostics kept = row_count;
  return kept;
end
$$;
comment on function zimmet.log_reads(jsonb) is
  'Keeps what a program showed: [{id, login, ageMs, kind, scope, found}]; told again it is kept once. Of the words of a search a keyed digest.';
grant execute on function zimmet.log_reads(jsonb) to zimmet_staff;

create function zimmet_private.readings_by_day() returns table (staff_id int, kind text, day date, readings bigint, in_a_minute bigint, in_an_hour bigint)
language sql stable set search_path = '' as $$
  select w.staff_id, w.kind, (w.at at time zone 'Europe/Istanbul')::date, count(*), max(w.minute), max(w.hour)
  from (
    select l.staff_id, l.kind, l.at,
      count(*) over (person order by l.at range between interval '1 minute' preceding and current row) as minute,
      count(*) over (person order by l.at range between interval '1 hour' preceding and current row) as hour
    from zimmet_data.read_log l
    where l.staff_id = l.told_by and l.kind in ('phone', 'reveal', 'attachment', 'export')
      and l.at > statement_timestamp() - interval '29 days'
      and l.xid is distinct from pg_current_xact_id_if_assigned()
    window person as (partition by l.staff_id, l.kind)
  ) w
  group by 1, 2, 3
$$;
comment on function zimmet_private.readings_by_day() is
  'How much each read on each of the last four weeks'' days, and at most within a minute and an hour.';

create function zimmet.unusual_reading() returns table (staff_id int, kind text, today bigint, usual double precision, is_at_limit boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_unusual_reading'));
  end if;
  return query
    with by_day as materialized (select x.* from zimmet_private.readings_by_day() x)
    select d.staff_id, d.kind, d.readings, b.usual, coalesce(d.in_a_minute >= l.per_minute or d.in_an_hour >= l.per_hour, false)
    from by_day d
    cross join lateral (
      select avg(e.readings)::double precision as usual from by_day e
      where (e.staff_id, e.kind) = (d.staff_id, d.kind) and e.day < d.day) b
    left join lateral (
      select x.per_minute, x.per_hour from zimmet_data.reading_limit x where x.kind = d.kind order by x.id desc limit 1) l on true
    where d.day = (statement_timestamp() at time zone 'Europe/Istanbul')::date
      and (d.in_a_minute >= l.per_minute or d.in_an_hour >= l.per_hour or d.readings > greatest(3 * coalesce(b.usual, 0), 20))
    order by 5 desc, 3 desc;
end
$$;
comment on function zimmet.unusual_reading() is
  'Who met a limit today, or read more than three times of what is usual for him (the mean of his days of four weeks) and more than twenty; for overseers and administrators.';
grant execute on function zimmet.unusual_reading() to zimmet_staff;
