create or replace function zimmet_private.readings_today() returns table (staff_id int, kind text, readings bigint, in_a_minute bigint, in_an_hour bigint)
language sql stable set search_path = '' as $$
  with midnight as (
    select date_trunc('day', statement_timestamp() at time zone zimmet_private.zone()) at time zone zimmet_private.zone() as at
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
