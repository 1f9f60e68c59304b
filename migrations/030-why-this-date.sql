-- Why this date? The arithmetic of a deadline, piece by piece, each with the row responsible.
create function zimmet_private.weekends(from_day date, until_day date, wanted_calendar_id int)
returns table (period tstzrange)
language sql stable set search_path = '' as $$
  select tstzrange(d.day::timestamp at time zone 'Europe/Istanbul', (d.day + 1)::timestamp at time zone 'Europe/Istanbul')
  from generate_series(from_day, until_day, interval '1 day') as g (day)
  cross join lateral (select g.day::date as day) d
  where not exists (
    select from zimmet_data.work_week w
    join zimmet_data.work_week_span s on s.week_id = w.id and s.weekday = extract(isodow from d.day)
    where w.calendar_id = wanted_calendar_id and w.valid @> d.day)
$$;
comment on function zimmet_private.weekends(date, date, int) is 'The days on which the weekly pattern has no work at all.';

create function zimmet_private.worked_part(wanted_calendar_id int, span tstzrange) returns tstzmultirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(tstzrange(to_timestamp(s.starts), to_timestamp(s.ends)) * span), '{}')
  from zimmet_data.work_clock c
  cross join lateral unnest(c.starts, c.ends) as s (starts, ends)
  where c.calendar_id = wanted_calendar_id
    and s.ends > zimmet_private.second_of(lower(span)) and s.starts < zimmet_private.second_of(upper(span))
$$;
comment on function zimmet_private.worked_part(int, tstzrange) is 'What of a stretch is worked on a calendar.';

create function zimmet_private.free_parts(wanted_calendar_id int, span tstzrange)
returns table (pattern tstzmultirange, weekend tstzmultirange)
language sql stable set search_path = '' as $$
  select
    (select coalesce(range_agg(p.span * free_parts.span), '{}')
     from zimmet_private.pattern_spans(wanted_calendar_id, b.first_day - 1, b.last_day + 1) p),
    (select coalesce(range_agg(w.period * free_parts.span), '{}')
     from zimmet_private.weekends(b.first_day, b.last_day, wanted_calendar_id) w)
  from (
    select (lower(span) at time zone 'Europe/Istanbul')::date as first_day,
      (upper(span) at time zone 'Europe/Istanbul')::date as last_day
  ) as b
$$;
comment on function zimmet_private.free_parts(int, tstzrange) is
  'What of a stretch the weekly pattern would work if nothing were off, and its days without any work.';

create function zimmet_private.explain_span(r zimmet_data.request, span tstzrange)
returns table (since timestamptz, until timestamptz, kind text, name text, counted boolean)
language sql stable set search_path = '' as $$
  with hold as (
    select tstzrange(h.since, coalesce(h.ended_at, h.until)) as period, x.name
    from zimmet_data.hold_period h
    join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
    where h.request_id = r.id
  ),
  part as (
    select f.pattern, f.weekend, zimmet_private.worked_part(r.calendar_id, span) as worked,
      (select coalesce(range_agg(h.period), '{}') from hold h) as held
    from zimmet_private.free_parts(r.calendar_id, span) f
  ),
  piece (spans, kind, name, counted) as (
    select p.worked - p.held, 'work', null, true from part p
    union all
    select p.worked * tstzmultirange(h.period), 'hold', h.name, false from part p, hold h
    union all
    select (p.pattern - p.worked) * tstzmultirange(o.period), o.kind, o.name, false
    from part p
    join zimmet_data.day_off o on o.undone_at is null and o.period && span
      and (o.calendar_ids is null or r.calendar_id = any (o.calendar_ids))
    union all
    select p.weekend - p.worked, 'weekend', null, false from part p
    union all
    select tstzmultirange(span) - p.worked - p.weekend - p.pattern, 'off_hours', null, false from part p
  )
  select lower(u.part), upper(u.part), p.kind, p.name, p.counted
  from piece p cross join lateral unnest(p.spans) as u (part)
  where not isempty(u.part)
$$;
comment on function zimmet_private.explain_span(zimmet_data.request, tstzrange) is
  'Cuts a stretch of time of a request into what counted and what did not, each piece with its reason.';

create function zimmet.explain_deadline(asked_request_id int)
returns table (since timestamptz, until timestamptz, kind text, name text, counted boolean, seconds bigint)
language sql stable security definer set search_path = '' as $$
  select e.since, e.until, e.kind, e.name, e.counted,
    zimmet_private.second_of(e.until) - zimmet_private.second_of(e.since)
  from zimmet_data.request r
  cross join lateral zimmet_private.explain_span(r, tstzrange(r.registered_at, r.due_at)) e
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
  order by e.since, e.until
$$;
comment on function zimmet.explain_deadline(int) is
  'Every stretch between registration and deadline: counted, or skipped for a weekend, a break, a holiday, idari izin, a hold.';
grant execute on function zimmet.explain_deadline(int) to zimmet_staff;
