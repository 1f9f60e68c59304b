-- New targets and new working hours: previewed first; promises already given stay unless the change says otherwise.
create function zimmet_private.write_target(kind text, subject_id int, priority text, unit text, amount int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'set_target'));
  elsif amount is null or amount not between 1 and 1000
    or coalesce(unit, '') not in ('hours', 'days', 'calendar_days')
    or coalesce(kind, '') not in ('first_contact', 'resolution')
    or coalesce(priority, '') not in ('low', 'normal', 'high', 'urgent')
  then
    perform zimmet_private.refuse('ZM031', jsonb_build_object('field', 'amount'));
  elsif subject_id is not null then
    perform zimmet_private.subject_of(subject_id);
  end if;
  lock table zimmet_data.work_clock in exclusive mode;
  insert into zimmet_data.target as t (kind, subject_id, priority, unit, amount)
  values (kind, subject_id, priority, unit, amount)
  on conflict on constraint target_is_one_per_subject_and_priority
  do update set unit = excluded.unit, amount = excluded.amount;
end
$$;
comment on function zimmet_private.write_target(text, int, text, text, int) is 'Keeps a target; refuses what is none (ZM031).';

create function zimmet_private.promise_anew(kind text, subject_id int, priority text) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request r
  set target_unit = case when kind = 'resolution' then t.unit else r.target_unit end,
    target_amount = case when kind = 'resolution' then t.amount else r.target_amount end,
    contact_unit = case when kind = 'first_contact' then t.unit else r.contact_unit end,
    contact_amount = case when kind = 'first_contact' then t.amount else r.contact_amount end
  from zimmet_data.request q
  cross join lateral zimmet_private.target_of($1, q.subject_id, q.priority) t
  where q.id = r.id and r.closed_at is null and r.priority = $3 and (r.subject_id = $2 or $2 is null)
$$;
comment on function zimmet_private.promise_anew(text, int, text) is 'Gives what is open the target of today instead of the one it was promised.';

create function zimmet.preview_target(kind text, subject_id int, priority text, unit text, amount int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_target(kind, subject_id, priority, unit, amount);
    perform zimmet_private.promise_anew(kind, subject_id, priority);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_target(text, int, text, text, int) is
  'What would move if a new target also counted for what is open; done and taken back.';

create function zimmet.set_target(
  command_id uuid, kind text, subject_id int, priority text, unit text, amount int, moves_open boolean
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_target',
    jsonb_build_array(kind, subject_id, priority, unit, amount, moves_open));
  moved bigint := 0;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.write_target(kind, subject_id, priority, unit, amount);
  if moves_open then
    perform zimmet_private.promise_anew(kind, subject_id, priority);
    moved := zimmet_private.move_deadlines(jsonb_build_object('cause', 'target', 'kind', kind));
    perform zimmet_private.move_custody_deadlines();
  end if;
  return zimmet_private.keep_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
comment on function zimmet.set_target(uuid, text, int, text, text, int, boolean) is
  'A new target for what comes; for what is open only where moves_open says so.';

create function zimmet_private.write_week(calendar_id int, from_day date, spans jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  new_week int;
begin
  perform zimmet_private.begin_calendar_change();
  if not exists (select from zimmet_data.work_calendar c where c.id = calendar_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  elsif from_day is null or jsonb_typeof(spans) is distinct from 'array' or jsonb_array_length(spans) = 0 then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
  end if;
  delete from zimmet_data.work_week w where w.calendar_id = write_week.calendar_id and lower(w.valid) >= from_day;
  update zimmet_data.work_week w
  set valid = daterange(lower(w.valid), from_day)
  where w.calendar_id = write_week.calendar_id and w.valid @> from_day;
  insert into zimmet_data.work_week (calendar_id, valid) values (calendar_id, daterange(from_day, null))
  returning id into new_week;
  insert into zimmet_data.work_week_span (week_id, weekday, starts, ends)
  select new_week, (s ->> 'weekday')::int, (s ->> 'starts')::int, (s ->> 'ends')::int
  from jsonb_array_elements(spans) as s;
  perform zimmet_private.refuse_wrapped_overlap(new_week);
  perform zimmet_private.apply_calendars(array[calendar_id]);
exception
  when check_violation or exclusion_violation or not_null_violation or unique_violation
    or invalid_text_representation or numeric_value_out_of_range
  then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
end
$$;
comment on function zimmet_private.write_week(int, date, jsonb) is
  'Working hours from a date on: [{weekday, starts, ends}] in seconds since midnight; refuses overlaps and spans that run backwards.';

create function zimmet_private.refuse_wrapped_overlap(week_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if exists (
    select from zimmet_data.work_week_span sunday
    join zimmet_data.work_week_span monday on monday.week_id = sunday.week_id and monday.weekday = 1
    where sunday.week_id = refuse_wrapped_overlap.week_id and sunday.weekday = 7 and sunday.ends - 86400 > monday.starts
  ) then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
  end if;
end
$$;
comment on function zimmet_private.refuse_wrapped_overlap(int) is 'A Sunday night shift may not run into Monday''s.';

create function zimmet.preview_week(calendar_id int, from_day date, spans jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_week(calendar_id, from_day, spans);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_week(int, date, jsonb) is 'What new working hours would move; done and taken back.';

create function zimmet.set_week(command_id uuid, calendar_id int, from_day date, spans jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_week', jsonb_build_array(calendar_id, from_day, spans));
  moved bigint;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.write_week(calendar_id, from_day, spans);
  moved := zimmet_private.move_deadlines(jsonb_build_object('cause', 'working_hours', 'calendarId', calendar_id));
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
comment on function zimmet.set_week(uuid, int, date, jsonb) is
  'Working hours of a calendar from a date on; what lies before stays as it was.';

create function zimmet.add_extra_work(command_id uuid, calendar_id int, name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_extra_work',
    jsonb_build_array(calendar_id, name, extract(epoch from since), extract(epoch from until)));
  moved bigint;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_calendar_change();
  perform zimmet_private.check_day_off(name, since, until, array[calendar_id]);
  insert into zimmet_data.extra_work (calendar_id, name, period, declared_by)
  values (calendar_id, btrim(name), tstzrange(since, until), zimmet_private.my_staff_id());
  perform zimmet_private.apply_calendars(array[calendar_id]);
  moved := zimmet_private.move_deadlines(jsonb_build_object('cause', 'extra_work', 'calendarId', calendar_id));
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
comment on function zimmet.add_extra_work(uuid, int, text, timestamptz, timestamptz) is
  'A day on which a calendar works although it would not: wins over holidays and idari izin.';

grant execute on function zimmet.preview_target(text, int, text, text, int),
  zimmet.set_target(uuid, text, int, text, text, int, boolean), zimmet.preview_week(int, date, jsonb),
  zimmet.set_week(uuid, int, date, jsonb), zimmet.add_extra_work(uuid, int, text, timestamptz, timestamptz)
  to zimmet_administrator;
