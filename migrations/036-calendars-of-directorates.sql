-- Which directorate works on which calendar, new calendars, and extra work looked at first and taken back.
alter table zimmet_data.extra_work
  add column undone_by int,
  add column undone_at timestamptz,
  add constraint extra_work_undone_by_staff foreign key (undone_by) references zimmet_data.staff (id) on delete restrict,
  add constraint extra_work_undone_by_a_person check ((undone_at is null) = (undone_by is null));

create or replace function zimmet_private.open_pattern(wanted_calendar_id int, from_day date, until_day date)
returns table (day date, open tstzmultirange)
language sql stable set search_path = '' as $$
  with off as materialized (select zimmet_private.days_off(wanted_calendar_id) as spans)
  select p.day, tstzmultirange(p.span) - o.spans
  from zimmet_private.pattern_spans(wanted_calendar_id, from_day, until_day) p
  cross join off o
  union all
  select (lower(x.period) at time zone 'Europe/Istanbul')::date, tstzmultirange(x.period)
  from zimmet_data.extra_work x
  where x.calendar_id = wanted_calendar_id and x.undone_at is null
$$;

create function zimmet_private.write_extra_work(calendar_id int, name text, since timestamptz, until timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.begin_calendar_change();
  if calendar_id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  end if;
  perform zimmet_private.check_day_off(name, since, until, array[calendar_id]);
  insert into zimmet_data.extra_work (calendar_id, name, period, declared_by)
  values (calendar_id, btrim(name), tstzrange(since, until), zimmet_private.my_staff_id())
  returning id into new_id;
  perform zimmet_private.apply_calendars(array[calendar_id]);
  return new_id;
end
$$;
comment on function zimmet_private.write_extra_work(int, text, timestamptz, timestamptz) is
  'Keeps an extra working time and builds the clock with it.';

create function zimmet.preview_extra_work(calendar_id int, name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_extra_work(calendar_id, name, since, until);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_extra_work(int, text, timestamptz, timestamptz) is
  'What an extra working time would move; done and taken back.';

create or replace function zimmet.add_extra_work(
  command_id uuid, calendar_id int, name text, since timestamptz, until timestamptz
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_extra_work',
    jsonb_build_array(calendar_id, name, extract(epoch from since), extract(epoch from until)));
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  new_id := zimmet_private.write_extra_work(calendar_id, name, since, until);
  answer := jsonb_build_object('extraWorkId', new_id, 'moved', zimmet_private.move_deadlines(
    jsonb_build_object('cause', 'extra_work', 'calendarId', calendar_id, 'extraWorkId', new_id)));
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, answer);
end
$$;

create function zimmet.undo_extra_work(command_id uuid, extra_work_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'undo_extra_work', jsonb_build_array(extra_work_id));
  its_calendar_id int;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_calendar_change();
  update zimmet_data.extra_work x
  set undone_at = clock_timestamp(), undone_by = zimmet_private.my_staff_id()
  where x.id = extra_work_id and x.undone_at is null
  returning x.calendar_id into its_calendar_id;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'extraWorkId'));
  end if;
  perform zimmet_private.apply_calendars(array[its_calendar_id]);
  answer := jsonb_build_object('extraWorkId', extra_work_id, 'moved', zimmet_private.move_deadlines(
    jsonb_build_object('cause', 'extra_work_undone', 'calendarId', its_calendar_id, 'extraWorkId', extra_work_id)));
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, answer);
end
$$;
comment on function zimmet.undo_extra_work(uuid, int) is 'Takes an extra working time back; every deadline returns to where it was.';

create function zimmet_private.check_new_calendar(name text, observes_days_off boolean) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.begin_calendar_change();
  if coalesce(name, '') !~ '\S' then
    perform zimmet_private.refuse('ZM008', jsonb_build_object('field', 'name'));
  elsif observes_days_off is null or length(name) > 200 or exists (
    select from zimmet_data.work_calendar c where zimmet.fold(c.name) = zimmet.fold(btrim(check_new_calendar.name)))
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'name'));
  end if;
end
$$;
comment on function zimmet_private.check_new_calendar(text, boolean) is
  'Refuses a calendar without a name, or with one that another has, however it is written.';

create function zimmet.create_calendar(command_id uuid, name text, observes_days_off boolean, spans jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'create_calendar', jsonb_build_array(name, observes_days_off, spans));
  new_id int;
  known record;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.check_new_calendar(name, observes_days_off);
  select (to_timestamp(max(c.from_second)) at time zone 'Europe/Istanbul')::date as first_day,
    (to_timestamp(min(c.until_second)) at time zone 'Europe/Istanbul')::date as until_day
  into known from zimmet_data.work_clock c;
  insert into zimmet_data.work_calendar (name, observes_days_off) values (btrim(name), observes_days_off) returning id into new_id;
  -- From the first known day on: whoever is moved onto it may hold requests of last year.
  perform zimmet_private.write_week(new_id, known.first_day, spans);
  perform zimmet_private.build_clock(new_id, known.first_day, known.until_day);
  return zimmet_private.keep_answer(command_id, jsonb_build_object('calendarId', new_id));
exception
  when check_violation or not_null_violation then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
end
$$;
comment on function zimmet.create_calendar(uuid, text, boolean, jsonb) is
  'A new calendar with its weekly hours; nobody works on it yet, so nothing moves.';

create function zimmet_private.write_directorate_calendar(directorate_id int, calendar_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.begin_calendar_change();
  if not exists (select from zimmet_data.work_clock c where c.calendar_id = write_directorate_calendar.calendar_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  end if;
  update zimmet_data.directorate d set calendar_id = write_directorate_calendar.calendar_id
  where d.id = write_directorate_calendar.directorate_id and d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
end
$$;
comment on function zimmet_private.write_directorate_calendar(int, int) is 'Keeps on which calendar a directorate works.';

create function zimmet_private.count_anew(directorate_id int, calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with recounted as (
    update zimmet_data.request r
    set calendar_id = $2
    from zimmet_data.subject s
    where s.id = r.subject_id and s.directorate_id = $1 and r.closed_at is null and r.calendar_id <> $2
    returning r.id
  )
  insert into zimmet_data.change (request_id) select c.id from recounted c on conflict do nothing
$$;
comment on function zimmet_private.count_anew(int, int) is
  'Counts what is open of a directorate''s subjects on another calendar than the one it was promised on.';

create function zimmet.preview_directorate_calendar(directorate_id int, calendar_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_directorate_calendar(directorate_id, calendar_id);
    perform zimmet_private.count_anew(directorate_id, calendar_id);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_directorate_calendar(int, int) is
  'What would move if what is open were counted on the directorate''s new calendar, too; done and taken back.';

create function zimmet.set_directorate_calendar(command_id uuid, directorate_id int, calendar_id int, moves_open boolean)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_directorate_calendar',
    jsonb_build_array(directorate_id, calendar_id, moves_open));
  moved bigint := 0;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.write_directorate_calendar(directorate_id, calendar_id);
  if moves_open then
    perform zimmet_private.count_anew(directorate_id, calendar_id);
    moved := zimmet_private.move_deadlines(jsonb_build_object(
      'cause', 'directorate_calendar', 'directorateId', directorate_id, 'calendarId', calendar_id));
  end if;
  -- The directorate's own clock runs while its people work: on the new calendar in either case.
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
comment on function zimmet.set_directorate_calendar(uuid, int, int, boolean) is
  'On which calendar a directorate works from now on; what citizens were promised on the old one stays unless moves_open says so.';

create view zimmet.directorate_calendar with (security_invoker) as
  select d.id as directorate_id, d.calendar_id from zimmet_data.directorate d where d.is_active;
create view zimmet.work_week with (security_invoker) as
  select w.calendar_id, lower(w.valid) as since, upper(w.valid) as until,
    coalesce((
      select jsonb_agg(jsonb_build_object('weekday', s.weekday, 'starts', s.starts, 'ends', s.ends) order by s.weekday, s.starts)
      from zimmet_data.work_week_span s where s.week_id = w.id), '[]') as spans
  from zimmet_data.work_week w;
create view zimmet.extra_work with (security_invoker) as
  select x.id, x.calendar_id, x.name, lower(x.period) as since, upper(x.period) as until, x.declared_by, x.undone_at
  from zimmet_data.extra_work x;
grant select on zimmet.directorate_calendar, zimmet.work_week, zimmet.extra_work to zimmet_staff;
grant execute on function zimmet.preview_extra_work(int, text, timestamptz, timestamptz), zimmet.undo_extra_work(uuid, int),
  zimmet.create_calendar(uuid, text, boolean, jsonb), zimmet.preview_directorate_calendar(int, int),
  zimmet.set_directorate_calendar(uuid, int, int, boolean) to zimmet_administrator;
