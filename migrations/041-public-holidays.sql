-- Resmî tatil: the state adds one, or moves one; whoever administers the calendars follows on the screen, after a look at what moves.
alter table zimmet_data.day_off add column is_computed boolean not null default false;
comment on column zimmet_data.day_off.is_computed is
  'Religious days of 2029-2032: by the Umm al-Qura calendar of ICU, not published yet. The state may declare others.';
update zimmet_data.day_off o
set is_computed = true
where o.declared_by is null and o.name ~ '^(Ramazan|Kurban) Bayramı' and lower(o.period) >= '2029-01-01 00:00+03';
create or replace view zimmet.day_off with (security_invoker) as
  select o.id, o.kind, o.name, lower(o.period) as since, upper(o.period) as until, o.calendar_ids, o.declared_by, o.declared_at,
    o.undone_by, o.undone_at, o.is_computed
  from zimmet_data.day_off o;

create or replace function zimmet_private.add_fixed_holidays(until_year int) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.day_off (kind, name, period)
  select 'holiday', h.name, h.period
  from (
    -- A person may have added a day of a year that has no fixed holidays yet.
    select max(extract(year from lower(o.period) at time zone 'Europe/Istanbul'))::int as last_year
    from zimmet_data.day_off o
    where o.kind = 'holiday' and o.declared_by is null
  ) as known
  cross join lateral zimmet_private.fixed_holidays(known.last_year + 1, until_year) h
$$;

create function zimmet_private.write_holiday(name text, since timestamptz, until timestamptz) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.begin_calendar_change();
  perform zimmet_private.check_day_off(name, since, until, null);
  insert into zimmet_data.day_off (kind, name, period, declared_by)
  values ('holiday', btrim(name), tstzrange(since, until), zimmet_private.my_staff_id())
  returning id into new_id;
  perform zimmet_private.apply_calendars(null);
  return new_id;
end
$$;
comment on function zimmet_private.write_holiday(text, timestamptz, timestamptz) is
  'Keeps a holiday, for every calendar that observes them, and builds the clocks with it.';

create function zimmet_private.take_away(wanted_kind text, day_off_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.begin_calendar_change();
  update zimmet_data.day_off o
  set undone_at = clock_timestamp(), undone_by = zimmet_private.my_staff_id()
  where o.id = day_off_id and o.kind = wanted_kind and o.undone_at is null;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'dayOffId'));
  end if;
  perform zimmet_private.apply_calendars(null);
end
$$;
comment on function zimmet_private.take_away(text, int) is
  'A holiday or idari izin counts no more; its row stays, with who took it away. Builds the clocks without it.';

create function zimmet_private.move_for_day_off(wanted_cause text, day_off_id int) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  moved bigint := zimmet_private.move_deadlines((
    select jsonb_build_object('cause', wanted_cause, 'dayOffId', o.id, 'kind', o.kind, 'name', o.name)
    from zimmet_data.day_off o where o.id = day_off_id));
begin
  perform zimmet_private.move_custody_deadlines();
  return jsonb_build_object('dayOffId', day_off_id, 'moved', moved);
end
$$;
comment on function zimmet_private.move_for_day_off(text, int) is
  'Moves every deadline that a day off touches; its name goes into each history entry.';

create or replace function zimmet.declare_leave(
  command_id uuid, name text, since timestamptz, until timestamptz, calendar_ids int[]
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'declare_leave',
    jsonb_build_array(name, extract(epoch from since), extract(epoch from until), to_jsonb(calendar_ids)));
begin
  return coalesce(answer, zimmet_private.keep_answer(command_id, zimmet_private.move_for_day_off(
    'day_off', zimmet_private.declare(name, since, until, calendar_ids))));
end
$$;

create or replace function zimmet.undo_leave(command_id uuid, day_off_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'undo_leave', jsonb_build_array(day_off_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.take_away('administrative_leave', day_off_id);
  return zimmet_private.keep_answer(command_id, zimmet_private.move_for_day_off('day_off_undone', day_off_id));
end
$$;

create function zimmet.preview_holiday(name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_holiday(name, since, until);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_holiday(text, timestamptz, timestamptz) is 'What a new holiday would move; done and taken back.';

create function zimmet.add_holiday(command_id uuid, name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_holiday',
    jsonb_build_array(name, extract(epoch from since), extract(epoch from until)));
begin
  return coalesce(answer, zimmet_private.keep_answer(command_id, zimmet_private.move_for_day_off(
    'day_off', zimmet_private.write_holiday(name, since, until))));
end
$$;
comment on function zimmet.add_holiday(uuid, text, timestamptz, timestamptz) is
  'A holiday that the state declared, also a half day: moves every open deadline it touches, each with a history entry.';

create function zimmet.preview_without_holiday(day_off_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.take_away('holiday', day_off_id);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_without_holiday(int) is 'What would move if a holiday were worked; done and taken back.';

create function zimmet.remove_holiday(command_id uuid, day_off_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'remove_holiday', jsonb_build_array(day_off_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.take_away('holiday', day_off_id);
  return zimmet_private.keep_answer(command_id, zimmet_private.move_for_day_off('day_off_undone', day_off_id));
end
$$;
comment on function zimmet.remove_holiday(uuid, int) is
  'The state moved or abolished a holiday: it counts no more, and its row stays to be read. What was moved is added anew.';
grant execute on function zimmet.preview_holiday(text, timestamptz, timestamptz),
  zimmet.add_holiday(uuid, text, timestamptz, timestamptz), zimmet.preview_without_holiday(int),
  zimmet.remove_holiday(uuid, int) to zimmet_administrator;
