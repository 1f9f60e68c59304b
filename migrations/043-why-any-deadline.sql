-- Why this date, of any clock of a request: what was promised, what pauses and an extension added, and every stretch between.
drop function zimmet.explain_deadline(int);
drop function zimmet_private.explain_span(zimmet_data.request, tstzrange);

create or replace view zimmet.custody with (security_invoker) as
  select
    c.request_id, c.directorate_id, lower(c.period) as since, upper(c.period) as until, c.how, c.reason_id, c.words,
    c.moved_by, c.accepted_at, c.accepted_by, c.ended_by_closing,
    c.target_unit, c.target_amount, c.due_at, zimmet_private.custody_seconds(c.request_id, c.period) as worked_seconds,
    d.calendar_id
  from zimmet_data.custody c
  join zimmet_data.directorate d on d.id = c.directorate_id;

create function zimmet_private.by_day(part tstzrange) returns setof tstzrange
language sql stable set search_path = '' as $$
  select part * tstzrange(d.midnight, d.midnight + interval '24 hours')
  from generate_series(date_trunc('day', lower(part), 'Europe/Istanbul'), upper(part), interval '24 hours', 'Europe/Istanbul') as d (midnight)
  where part && tstzrange(d.midnight, d.midnight + interval '24 hours')
$$;
comment on function zimmet_private.by_day(tstzrange) is 'Cuts a stretch at each local midnight.';

create function zimmet_private.pieces_of(wanted_calendar_id int, paused_request_id int, span tstzrange)
returns table (spans tstzmultirange, kind text, name text, counted boolean)
language sql stable set search_path = '' as $$
  with hold as (
    select tstzrange(h.since, coalesce(h.ended_at, h.until)) as period, x.name
    from zimmet_data.hold_period h
    join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
    where h.request_id = paused_request_id
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

create function zimmet_private.explain_span(wanted_calendar_id int, paused_request_id int, span tstzrange)
returns table (since timestamptz, until timestamptz, kind text, name text, counted boolean)
language sql stable set search_path = '' as $$
  select lower(d.part), upper(d.part), p.kind, p.name, p.counted
  from zimmet_private.pieces_of(wanted_calendar_id, paused_request_id, span) p
  cross join lateral unnest(p.spans) as u (part)
  -- A night shift stays whole; a weekend and round-the-clock work are told day by day.
  cross join lateral (select p.kind = 'weekend' or upper(u.part) - lower(u.part) > interval '24 hours') as l (is_long)
  cross join lateral (
    select u.part where not l.is_long
    union all
    select zimmet_private.by_day(u.part) where l.is_long
  ) as d (part)
$$;
comment on function zimmet_private.explain_span(int, int, tstzrange) is 'The same as pieces_of, piece by piece and long ones by the day.';

create function zimmet_private.clock_terms(r zimmet_data.request, wanted text)
returns table (since timestamptz, due_at timestamptz, calendar_id int, unit text, amount int, pauses boolean)
language sql stable set search_path = '' as $$
  select r.registered_at, r.due_at, r.calendar_id, r.target_unit, r.target_amount, true where wanted = 'citizen'
  union all
  select r.registered_at, r.contact_due_at, r.calendar_id, r.contact_unit, r.contact_amount, false where wanted = 'contact'
  union all
  select lower(c.period), c.due_at, d.calendar_id, c.target_unit, c.target_amount, true
  from zimmet_data.custody c
  join zimmet_data.directorate d on d.id = c.directorate_id
  where wanted = 'own' and c.request_id = r.id and upper_inf(c.period)
  union all
  select r.legal_since, r.legal_due_at, 1, b.unit, case when r.legal_is_extended then b.extended_amount else b.amount end, false
  from zimmet_data.legal_basis b
  where wanted = 'law' and b.id = r.legal_basis_id
$$;
comment on function zimmet_private.clock_terms(zimmet_data.request, text) is
  'The terms of a clock of a request: citizen, own (the holder''s), contact or law. The law counts on the office''s calendar.';

create function zimmet.explain_deadline(asked_request_id int, clock text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'since', zimmet_private.milliseconds(t.since), 'dueAt', zimmet_private.milliseconds(t.due_at),
    'calendarId', t.calendar_id, 'unit', t.unit, 'amount', t.amount,
    'promisedAt', 1000 * zimmet_private.promised_at(k, zimmet_private.second_of(t.since), t.unit, t.amount),
    'pausedSeconds', case when t.pauses then zimmet_private.paused_seconds(r.id, k, t.since) else 0 end,
    'extensionSeconds', case when t.pauses then r.extension_seconds else 0 end,
    'workingDays', case when t.unit = 'days' then (
      select jsonb_agg((d.day * 1000)::bigint order by d.day)
      from (
        select u.day from unnest(k.days) as u (day)
        where u.day > zimmet_private.local_midnight(zimmet_private.second_of(t.since))
        order by u.day limit t.amount
      ) d) else '[]' end,
    'pieces', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'since', zimmet_private.milliseconds(e.since), 'until', zimmet_private.milliseconds(e.until), 'kind', e.kind,
        'name', e.name, 'counted', e.counted,
        'seconds', zimmet_private.second_of(e.until) - zimmet_private.second_of(e.since)) order by e.since, e.until), '[]')
      from zimmet_private.explain_span(
        t.calendar_id, case when t.pauses then r.id end, tstzrange(t.since, greatest(t.since, t.due_at))) e))
  from zimmet_data.request r
  cross join lateral zimmet_private.clock_terms(r, explain_deadline.clock) t
  join zimmet_data.work_clock k on k.calendar_id = t.calendar_id
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
    and t.due_at is not null and t.since is not null and t.unit is not null
$$;
comment on function zimmet.explain_deadline(int, text) is
  'The arithmetic of a clock (citizen, own, contact, law): the target, when it alone would end, what pauses and the extension added in working seconds, and every stretch from its beginning to its deadline, counted or skipped, with the reason. Null where it does not run, or where the date was not promised here.';
grant execute on function zimmet.explain_deadline(int, text) to zimmet_staff;
