create or replace function zimmet_private.change_reaches(kind text, p jsonb) returns timestamptz
language sql stable set search_path = '' as $$
  select case
    when kind in ('declare_leave', 'add_holiday', 'add_extra_work') then (p ->> 'since')::timestamptz
    when kind in ('undo_leave', 'remove_holiday') then
      (select lower(o.period) from zimmet_data.day_off o where o.id = (p ->> 'day_off_id')::int)
    when kind = 'undo_extra_work' then (select lower(x.period) from zimmet_data.extra_work x where x.id = (p ->> 'extra_work_id')::int)
    when kind = 'set_week' then (p ->> 'from_day')::date::timestamp at time zone zimmet_private.zone()
  end
$$;
comment on function zimmet_private.change_reaches(text, jsonb) is 'From when on a change of the calendar counts.';
