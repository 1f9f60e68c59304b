create or replace function zimmet_private.pieces_of(wanted_calendar_id int, paused_request_id int, span tstzrange)
returns table (spans tstzmultirange, kind text, name text, counted boolean)
language sql stable set search_path = '' as $$
  with hold as (
    select tstzrange(h.since, coalesce(h.ended_at, h.until)) as period, x.name
    from zimmet_data.hold_period h
    join zimmet_data.hold_reason x on x.id = h.reason_id
    where h.request_id = paused_request_id and h.stops_clock
  ),
  extra as (
    select x.period, x.name from zimmet_data.extra_work x
    where x.calendar_id = wanted_calendar_id and x.undone_at is null and x.period && span
  ),
  part as (
    select f.pattern, f.weekend, zimmet_private.worked_part(wanted_calendar_id, span) as worked,
      f.pattern - zimmet_private.days_off(wanted_calendar_id) as usual,
      (select coalesce(range_agg(h.period), '{}') from hold h) as held
    from zimmet_private.free_parts(wanted_calendar_id, span) f
  )
  select p.worked * p.usual - p.held, 'work', null, true from part p
  union all
  select (p.worked - p.usual - p.held) * tstzmultirange(x.period), 'extra_work', x.name, true from part p, extra x
  union all
  select p.worked * tstzmultirange(h.period), 'hold', h.name, false from part p, hold h
  union all
  select (p.pattern - p.worked) * tstzmultirange(o.period), o.kind, o.name, false
  from part p
  join zimmet_data.day_off o on o.undone_at is null and o.period && span
    and (o.calendar_ids is null or wanted_calendar_id = any (o.calendar_ids))
  union all
  select p.weekend - p.worked, 'weekend', null, false from part p
  union all
  select tstzmultirange(span) - p.worked - p.weekend - p.pattern, 'off_hours', null, false from part p
$$;
comment on function zimmet_private.pieces_of(int, int, tstzrange) is
  'What a calendar counted of a stretch of time and what not, each with its reason; the holds are of the request named, if any.';
