create or replace function zimmet_private.write_change(kind text, p jsonb, out answer jsonb, out cause jsonb, out changed_from timestamptz)
language plpgsql volatile set search_path = '' as $$
declare
  o zimmet_data.day_off;
  since timestamptz := (p ->> 'since')::timestamptz;
  until timestamptz := (p ->> 'until')::timestamptz;
  changed_id int := coalesce(p ->> 'day_off_id', p ->> 'extra_work_id')::int;
  its_calendar_id int := (p ->> 'calendar_id')::int;
begin
  changed_from := '-infinity';
  if kind = 'set_week' then
    perform zimmet_private.write_week(its_calendar_id, (p ->> 'from_day')::date, p -> 'spans');
    answer := '{}';
    cause := jsonb_build_object('cause', 'working_hours', 'calendarId', its_calendar_id);
    return;
  elsif kind in ('add_extra_work', 'undo_extra_work') then
    if kind = 'add_extra_work' then
      changed_id := zimmet_private.write_extra_work(its_calendar_id, p ->> 'name', since, until);
    else
      its_calendar_id := zimmet_private.take_extra_work_away(changed_id);
    end if;
    answer := jsonb_build_object('extraWorkId', changed_id);
    cause := jsonb_build_object('cause', case kind when 'add_extra_work' then 'extra_work' else 'extra_work_undone' end,
      'calendarId', its_calendar_id, 'extraWorkId', changed_id);
    return;
  end if;
  case kind
    when 'declare_leave' then
      changed_id := zimmet_private.declare(p ->> 'name', since, until,
        case when jsonb_typeof(p -> 'calendar_ids') = 'array' then
          array(select c::int from jsonb_array_elements_text(p -> 'calendar_ids') as c) end);
    when 'add_holiday' then changed_id := zimmet_private.write_holiday(p ->> 'name', since, until);
    when 'undo_leave' then perform zimmet_private.take_away('administrative_leave', changed_id);
    when 'remove_holiday' then perform zimmet_private.take_away('holiday', changed_id);
  end case;
  select x.* into strict o from zimmet_data.day_off x where x.id = changed_id;
  answer := jsonb_build_object('dayOffId', o.id);
  cause := jsonb_build_object('cause', case when o.undone_at is null then 'day_off' else 'day_off_undone' end,
    'dayOffId', o.id, 'kind', o.kind, 'name', o.name);
  changed_from := lower(o.period);
end
$$;
comment on function zimmet_private.write_change(text, jsonb) is
  'Keeps a change of the calendar and builds the clocks with it; says what history will say of it, and from when on deadlines can move.';
