create or replace view zimmet.work_week with (security_invoker) as
  select w.calendar_id, lower(w.valid) as since, upper(w.valid) as until,
    coalesce((
      select jsonb_agg(jsonb_build_object('weekday', s.weekday, 'starts', s.starts, 'ends', s.ends) order by s.weekday, s.starts)
      from zimmet_data.work_week_span s where s.week_id = w.id), '[]') as spans
  from zimmet_data.work_week w;
grant select on zimmet.work_week to zimmet_staff;
