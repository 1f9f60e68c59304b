-- A calendar changed for days gone by takes two people; for what comes one administrator does it. Both go the same way.
create or replace function zimmet_private.move_deadlines(cause jsonb, changed_from timestamptz default '-infinity') returns bigint
language plpgsql volatile set search_path = '' set enable_seqscan = off set work_mem = '64MB' as $$
declare
  me int := zimmet_private.my_staff_id();
  moved bigint;
  is_beyond boolean;
begin
  with fresh as materialized (
    select m.*, m.last_entry + 1 as entry, greatest(zimmet_private.present(), m.changed_at + interval '1 microsecond') as at,
      cause || jsonb_strip_nulls(jsonb_build_object(
        'from', zimmet_private.milliseconds(m.due_before), 'dueAt', zimmet_private.milliseconds(m.due_after),
        'promisedAt', zimmet_private.milliseconds(nullif(m.promised_due_at, m.due_after)),
        'legalDueAt', zimmet_private.milliseconds(m.legal_due_at))) as details
    from zimmet_private.moved_deadlines_within(changed_from) m
  ),
  chained as materialized (
    select f.*, zimmet_private.chain_hash(
      f.last_hash, f.request_id, f.entry, f.at, me, session_user, 'move_deadline', f.version, f.details) as hash
    from fresh f
  ),
  told as (
    update zimmet_data.request r
    set due_at = c.due_after, contact_due_at = c.contact_due_at, legal_due_at = c.legal_due_at, promised_due_at = c.promised_due_at,
      moved_afterwards = r.moved_afterwards or cause ? 'proposalId', changed_at = c.at, last_entry = c.entry, last_hash = c.hash
    from chained c where r.id = c.request_id
  ),
  entry as (
    insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
    select c.request_id, c.entry, c.at, me, session_user, 'move_deadline', c.details, c.version, c.last_hash, c.hash
    from chained c
  ),
  change as (
    insert into zimmet_data.change (request_id) select c.request_id from chained c on conflict do nothing
  )
  -- One that had none before is an imported one without a target, whose legal clock moves.
  select count(*), coalesce(bool_or(c.due_after is null and c.due_before is not null), false) into moved, is_beyond from chained c;
  if is_beyond then
    perform zimmet_private.refuse('ZM026');
  end if;
  return moved;
end
$$;

create function zimmet_private.tighten_promises() returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request r
  set promised_calendar_id = r.calendar_id, promised_unit = r.target_unit, promised_amount = r.target_amount
  from zimmet_private.fresh_deadline f
  where f.request_id = r.id and f.is_open and f.due_at < f.promised_due_at and (r.promised_due_at <= zimmet_private.present()) is not true
$$;
comment on function zimmet_private.tighten_promises() is 'A stricter date that a new target or calendar gives to what is open is promised from then on.';

create function zimmet_private.change_reaches(kind text, p jsonb) returns timestamptz
language sql stable set search_path = '' as $$
  select case
    when kind in ('declare_leave', 'add_holiday', 'add_extra_work') then (p ->> 'since')::timestamptz
    when kind in ('undo_leave', 'remove_holiday') then
      (select lower(o.period) from zimmet_data.day_off o where o.id = (p ->> 'day_off_id')::int)
    when kind = 'undo_extra_work' then (select lower(x.period) from zimmet_data.extra_work x where x.id = (p ->> 'extra_work_id')::int)
    when kind = 'set_week' then (p ->> 'from_day')::date::timestamp at time zone 'Europe/Istanbul'
  end
$$;
comment on function zimmet_private.change_reaches(text, jsonb) is 'From when on a change of the calendar counts.';

create function zimmet_private.write_change(kind text, p jsonb, out answer jsonb, out cause jsonb, out changed_from timestamptz)
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

create function zimmet_private.take_extra_work_away(extra_work_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  its_calendar_id int;
begin
  perform zimmet_private.begin_calendar_change();
  update zimmet_data.extra_work x
  set undone_at = clock_timestamp(), undone_by = zimmet_private.my_staff_id()
  where x.id = extra_work_id and x.undone_at is null
  returning x.calendar_id into its_calendar_id;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'extraWorkId'));
  end if;
  perform zimmet_private.apply_calendars(array[its_calendar_id]);
  return its_calendar_id;
end
$$;
comment on function zimmet_private.take_extra_work_away(int) is 'An extra working time counts no more; gives its calendar.';

create function zimmet_private.do_change(kind text, p jsonb, proposed jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  written record;
  moved bigint;
begin
  select * into written from zimmet_private.write_change(kind, p);
  moved := zimmet_private.move_deadlines(written.cause || proposed, written.changed_from);
  perform zimmet_private.move_custody_deadlines(written.changed_from);
  return written.answer || jsonb_build_object('moved', moved);
end
$$;
comment on function zimmet_private.do_change(text, jsonb, jsonb) is 'Changes a calendar and moves every deadline it touches that has not passed, each with a history entry.';

create function zimmet_private.try_out(kind text, p jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  written record;
  moves jsonb;
begin
  begin
    select * into written from zimmet_private.write_change(kind, p);
    moves := zimmet_private.moves_in_short(written.changed_from);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet_private.try_out(text, jsonb) is 'What a change of the calendar would move; done and taken back.';

create function zimmet_private.change_calendar(command_id uuid, kind text, p jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, kind, p);
begin
  if answer is not null then
    return answer;
  end if;
  -- Today is not gone by: an idari izin declared this morning is one administrator's act.
  if zimmet_private.change_reaches(kind, p) < date_trunc('day', zimmet_private.present(), 'Europe/Istanbul')
    and zimmet_private.second_person_is_there()
  then
    return zimmet_private.keep_answer(command_id, zimmet_private.propose(kind, p, zimmet_private.try_out(kind, p)));
  end if;
  return zimmet_private.keep_answer(command_id, zimmet_private.do_change(kind, p, '{}'));
end
$$;
comment on function zimmet_private.change_calendar(uuid, text, jsonb) is
  'One administrator''s act for what comes; for days gone by a proposal, which a second person carries out.';

create or replace function zimmet.declare_leave(command_id uuid, name text, since timestamptz, until timestamptz, calendar_ids int[]) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'declare_leave', jsonb_build_object(
    'name', name, 'since', since, 'until', until, 'calendar_ids', to_jsonb(calendar_ids)))
$$;
create or replace function zimmet.undo_leave(command_id uuid, day_off_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'undo_leave', jsonb_build_object('day_off_id', day_off_id))
$$;
create or replace function zimmet.add_holiday(command_id uuid, name text, since timestamptz, until timestamptz) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'add_holiday', jsonb_build_object('name', name, 'since', since, 'until', until))
$$;
create or replace function zimmet.remove_holiday(command_id uuid, day_off_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'remove_holiday', jsonb_build_object('day_off_id', day_off_id))
$$;
create or replace function zimmet.set_week(command_id uuid, calendar_id int, from_day date, spans jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'set_week', jsonb_build_object(
    'calendar_id', calendar_id, 'from_day', from_day, 'spans', spans))
$$;
create or replace function zimmet.add_extra_work(command_id uuid, calendar_id int, name text, since timestamptz, until timestamptz) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'add_extra_work', jsonb_build_object(
    'calendar_id', calendar_id, 'name', name, 'since', since, 'until', until))
$$;
create or replace function zimmet.undo_extra_work(command_id uuid, extra_work_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'undo_extra_work', jsonb_build_object('extra_work_id', extra_work_id))
$$;

create or replace function zimmet.set_target(
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
    perform zimmet_private.tighten_promises();
    moved := zimmet_private.move_deadlines(jsonb_build_object('cause', 'target', 'kind', kind));
    perform zimmet_private.move_custody_deadlines();
  end if;
  return zimmet_private.keep_answer(command_id, jsonb_build_object('moved', moved));
end
$$;

create or replace function zimmet.set_directorate_calendar(command_id uuid, directorate_id int, calendar_id int, moves_open boolean) returns jsonb
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
    perform zimmet_private.tighten_promises();
    moved := zimmet_private.move_deadlines(jsonb_build_object(
      'cause', 'directorate_calendar', 'directorateId', directorate_id, 'calendarId', calendar_id));
  end if;
  -- The directorate's own clock runs while its people work: on the new calendar in either case.
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
