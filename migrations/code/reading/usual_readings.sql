create or replace function zimmet_private.usual_readings(staff_id int, kind text) returns double precision
language sql stable set search_path = '' as $$
  select (count(*)::double precision / nullif(count(distinct (l.at at time zone zimmet_private.zone())::date), 0))
  from zimmet_data.read_log l
  where (l.staff_id, l.kind) = ($1, $2) and l.told_by = $1
    and l.at > statement_timestamp() - interval '29 days'
    and l.at < date_trunc('day', statement_timestamp() at time zone zimmet_private.zone()) at time zone zimmet_private.zone()
$$;
comment on function zimmet_private.usual_readings(int, text) is 'The mean of a person''s days of the last four weeks; null where there are none.';
