-- Asked each minute by whoever oversees: today's rows are found by their instant, and only those who read much are looked at further.
create index read_log_of_moment on zimmet_data.read_log (at) where kind in ('phone', 'reveal', 'attachment', 'export');

create function zimmet_private.readings_today() returns table (staff_id int, kind text, readings bigint, in_a_minute bigint, in_an_hour bigint)
language sql stable set search_path = '' as $$
  with midnight as (
    select date_trunc('day', statement_timestamp() at time zone 'Europe/Istanbul') at time zone 'Europe/Istanbul' as at
  )
  select w.staff_id, w.kind, count(*), max(w.minute), max(w.hour)
  from (
    select l.staff_id, l.kind, l.at,
      count(*) over (person order by l.at range between interval '1 minute' preceding and current row) as minute,
      count(*) over (person order by l.at range between interval '1 hour' preceding and current row) as hour
    from zimmet_data.read_log l
    where l.staff_id = l.told_by and l.kind in ('phone', 'reveal', 'attachment', 'export')
      and l.at > (select m.at from midnight m) - interval '1 hour'
      and l.xid is distinct from pg_current_xact_id_if_assigned()
    window person as (partition by l.staff_id, l.kind)
  ) w
  where w.at >= (select m.at from midnight m)
  group by 1, 2
$$;
comment on function zimmet_private.readings_today() is 'How much each read today, and at most within a minute and an hour.';

create function zimmet_private.usual_readings(staff_id int, kind text) returns double precision
language sql stable set search_path = '' as $$
  select (count(*)::double precision / nullif(count(distinct (l.at at time zone 'Europe/Istanbul')::date), 0))
  from zimmet_data.read_log l
  where (l.staff_id, l.kind) = ($1, $2) and l.told_by = $1
    and l.at > statement_timestamp() - interval '29 days'
    and l.at < date_trunc('day', statement_timestamp() at time zone 'Europe/Istanbul') at time zone 'Europe/Istanbul'
$$;
comment on function zimmet_private.usual_readings(int, text) is 'The mean of a person''s days of the last four weeks; null where there are none.';

create or replace function zimmet.unusual_reading() returns table (staff_id int, kind text, today bigint, usual double precision, is_at_limit boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_unusual_reading'));
  end if;
  return query
    with much as materialized (
      select d.staff_id, d.kind, d.readings,
        coalesce(d.in_a_minute >= l.per_minute or d.in_an_hour >= l.per_hour, false) as is_at_limit
      from zimmet_private.readings_today() d
      left join lateral (
        select x.per_minute, x.per_hour from zimmet_data.reading_limit x where x.kind = d.kind order by x.id desc limit 1) l on true
      where d.readings > 20 or d.in_a_minute >= l.per_minute or d.in_an_hour >= l.per_hour
    )
    select m.staff_id, m.kind, m.readings, u.usual, m.is_at_limit
    from much m
    cross join lateral zimmet_private.usual_readings(m.staff_id, m.kind) as u (usual)
    where m.is_at_limit or m.readings > 3 * coalesce(u.usual, 0)
    order by 5 desc, 3 desc;
end
$$;
drop function zimmet_private.readings_by_day();
