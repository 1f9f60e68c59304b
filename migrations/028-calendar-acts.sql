-- What administrators do to calendars. Each act has a preview that does everything and takes it back.
create function zimmet_private.begin_calendar_change() returns void
language plpgsql volatile set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_calendar'));
  end if;
  -- Waits for commands under way and lets none begin: a deadline is never worked out with half a calendar.
  lock table zimmet_data.work_clock in exclusive mode;
end
$$;
comment on function zimmet_private.begin_calendar_change() is 'Administrators only; holds off commands, not readers, until the change is done.';

create function zimmet_private.apply_calendars(calendar_ids int[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.build_clock(
    c.calendar_id,
    (to_timestamp(c.from_second) at time zone 'Europe/Istanbul')::date,
    (to_timestamp(c.until_second) at time zone 'Europe/Istanbul')::date)
  from zimmet_data.work_clock c
  where calendar_ids is null or c.calendar_id = any (calendar_ids);
exception
  when check_violation or not_null_violation then
    perform zimmet_private.refuse('ZM030');
end
$$;
comment on function zimmet_private.apply_calendars(int[]) is 'Builds the clocks anew; refuses a calendar on which nobody would work.';

create function zimmet_private.check_day_off(name text, since timestamptz, until timestamptz, calendar_ids int[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.owe_words(name);
  if since is null or until is null or not isfinite(since) or not isfinite(until) or until <= since then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'until'));
  elsif exists (
    select from unnest(calendar_ids) as w (id)
    where not exists (select from zimmet_data.work_calendar c where c.id = w.id))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarIds'));
  end if;
end
$$;
comment on function zimmet_private.check_day_off(text, timestamptz, timestamptz, int[]) is
  'Refuses a day off that ends before it begins, has no name, or is meant for a calendar that is none.';

create function zimmet_private.declare(name text, since timestamptz, until timestamptz, calendar_ids int[]) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.begin_calendar_change();
  perform zimmet_private.check_day_off(name, since, until, calendar_ids);
  insert into zimmet_data.day_off (kind, name, period, calendar_ids, declared_by)
  values ('administrative_leave', btrim(name), tstzrange(since, until), calendar_ids, zimmet_private.my_staff_id())
  returning id into new_id;
  perform zimmet_private.apply_calendars(null);
  return new_id;
end
$$;
comment on function zimmet_private.declare(text, timestamptz, timestamptz, int[]) is 'Keeps an idari izin and builds the clocks with it.';

create function zimmet.preview_leave(name text, since timestamptz, until timestamptz, calendar_ids int[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.declare(name, since, until, calendar_ids);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_leave(text, timestamptz, timestamptz, int[]) is
  'What an idari izin would move. It is declared, looked at and taken back: the preview cannot differ from the act.';

create function zimmet.declare_leave(
  command_id uuid, name text, since timestamptz, until timestamptz, calendar_ids int[]
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'declare_leave',
    jsonb_build_array(name, extract(epoch from since), extract(epoch from until), to_jsonb(calendar_ids)));
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  new_id := zimmet_private.declare(name, since, until, calendar_ids);
  answer := jsonb_build_object('dayOffId', new_id,
    'moved', zimmet_private.move_deadlines(jsonb_build_object('cause', 'day_off', 'dayOffId', new_id)));
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, answer);
end
$$;
comment on function zimmet.declare_leave(uuid, text, timestamptz, timestamptz, int[]) is
  'İdari izin, also for days already past: moves every open deadline it touches, each with a history entry.';

create function zimmet.undo_leave(command_id uuid, day_off_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'undo_leave', jsonb_build_array(day_off_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_calendar_change();
  update zimmet_data.day_off o
  set undone_at = clock_timestamp(), undone_by = zimmet_private.my_staff_id()
  where o.id = day_off_id and o.kind = 'administrative_leave' and o.undone_at is null;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'dayOffId'));
  end if;
  perform zimmet_private.apply_calendars(null);
  answer := jsonb_build_object('dayOffId', day_off_id,
    'moved', zimmet_private.move_deadlines(jsonb_build_object('cause', 'day_off_undone', 'dayOffId', day_off_id)));
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.keep_answer(command_id, answer);
end
$$;
comment on function zimmet.undo_leave(uuid, int) is 'Takes an idari izin back; every deadline returns to where it was.';

create view zimmet.day_off with (security_invoker) as
  select o.id, o.kind, o.name, lower(o.period) as since, upper(o.period) as until, o.calendar_ids, o.declared_by, o.declared_at,
    o.undone_by, o.undone_at
  from zimmet_data.day_off o;
grant select on zimmet.day_off to zimmet_staff;
grant execute on function zimmet.preview_leave(text, timestamptz, timestamptz, int[]),
  zimmet.declare_leave(uuid, text, timestamptz, timestamptz, int[]), zimmet.undo_leave(uuid, int) to zimmet_administrator;
