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
comment on function zimmet.unusual_reading() is
  'Who met a limit today, or read more than three times of what is usual for him (the mean of his days of four weeks) and more than twenty; for overseers and administrators.';
grant execute on function zimmet.unusual_reading() to zimmet_staff;
