-- The law of time: a deadline that has passed moves no more, and what was promised first stays beside what it was changed to.
alter table zimmet_data.hold_period add column stops_clock boolean, add column stops_promise boolean;
comment on column zimmet_data.hold_period.stops_clock is
  'Whether it pauses the deadline: its reason does, and it began before the deadline. Decided when it begins; null: not yet.';
comment on column zimmet_data.hold_period.stops_promise is 'The same of the first promise.';
update zimmet_data.hold_period h
set stops_clock = x.pauses_clock, stops_promise = x.pauses_clock
from zimmet_data.hold_reason x where x.id = h.reason_id;

create function zimmet_private.decide_pause() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.stops_clock := coalesce(
    new.stops_clock, (select x.pauses_clock from zimmet_data.hold_reason x where x.id = new.reason_id));
  new.stops_promise := coalesce(new.stops_promise, new.stops_clock);
  return new;
end
$$;
comment on function zimmet_private.decide_pause() is 'A hold told without it pauses as its reason does.';
create trigger hold_period_decides_its_pause before insert on zimmet_data.hold_period
  for each row when (new.stops_clock is null or new.stops_promise is null) execute function zimmet_private.decide_pause();

alter table zimmet_data.request
  add column promised_calendar_id int,
  add column promised_unit text,
  add column promised_amount int,
  add column promised_due_at timestamptz,
  add column contact_calendar_id int,
  add column legal_interrupted_at timestamptz,
  add column moved_afterwards boolean not null default false,
  add constraint request_promised_on_a_calendar
    foreign key (promised_calendar_id) references zimmet_data.work_calendar (id) on delete restrict,
  add constraint request_contact_counts_on_a_calendar
    foreign key (contact_calendar_id) references zimmet_data.work_calendar (id) on delete restrict;
comment on column zimmet_data.request.promised_due_at is
  'Söz verilen tarih: the strictest date the citizen was given, moved by pauses alone. Until it passes never later than due_at; figures count against it.';
comment on column zimmet_data.request.promised_unit is 'The target it follows from, on promised_calendar_id: the first one, or a stricter one since.';
comment on column zimmet_data.request.contact_calendar_id is 'The calendar of the first-contact clock, which no change makes later.';
comment on column zimmet_data.request.legal_interrupted_at is 'When a cost notice interrupted the legal clock, which happens once.';
comment on column zimmet_data.request.moved_afterwards is 'Whether a calendar changed for days gone by has moved one of its deadlines.';
update zimmet_data.request r
set promised_calendar_id = r.calendar_id, promised_unit = r.target_unit, promised_amount = r.target_amount,
  contact_calendar_id = r.calendar_id,
  -- Of what was extended before, the date before the extension was the promise.
  promised_due_at = coalesce((select e.due_before from zimmet_data.extension e where e.request_id = r.id), r.due_at);

create function zimmet_private.unless_passed(stored timestamptz, fresh timestamptz, at timestamptz) returns timestamptz
language sql immutable parallel safe
return case when stored <= at then stored else fresh end;
comment on function zimmet_private.unless_passed(timestamptz, timestamptz, timestamptz) is
  'A deadline worked out anew, unless it has passed at an instant: then it moves no more, neither way.';

create or replace function zimmet_private.paused_second(
  starts double precision[], ends double precision[], worked_before double precision[], asked_request_id int, since timestamptz
) returns table (seconds bigint)
language sql stable parallel safe
begin atomic
  select coalesce(sum(
    zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
    - zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(greatest(h.since, paused_second.since)))), 0)::bigint
  from zimmet_data.hold_period h
  where h.request_id = asked_request_id and h.stops_clock and coalesce(h.ended_at, h.until) > paused_second.since;
end;

create function zimmet_private.both_pauses(
  starts double precision[], ends double precision[], worked_before double precision[], asked_request_id int
) returns table (seconds bigint, promise_seconds bigint)
language sql stable parallel safe
begin atomic
  select coalesce(sum(w.seconds) filter (where h.stops_clock), 0)::bigint,
    coalesce(sum(w.seconds) filter (where h.stops_promise), 0)::bigint
  from zimmet_data.hold_period h
  cross join lateral (
    select zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
      - zimmet_private.worked_at(starts, ends, worked_before, zimmet_private.second_of(h.since)) as seconds
  ) w
  where h.request_id = asked_request_id and h.stops_clock;
end;
comment on function zimmet_private.both_pauses(double precision[], double precision[], double precision[], int) is
  'Working seconds that the holds of a request pause its deadline, and its first promise. What pauses the promise pauses the deadline.';

create or replace function zimmet_private.paused_seconds(asked_request_id int, clock zimmet_data.work_clock, since timestamptz) returns bigint
language sql stable set search_path = '' as $$
  select p.seconds from zimmet_private.paused_second(clock.starts, clock.ends, clock.worked_before, asked_request_id, $3) p
$$;

create function zimmet_private.paused_promise(asked_request_id int, clock zimmet_data.work_clock) returns bigint
language sql stable set search_path = '' as $$
  select p.promise_seconds from zimmet_private.both_pauses(clock.starts, clock.ends, clock.worked_before, asked_request_id) p
$$;
comment on function zimmet_private.paused_promise(int, zimmet_data.work_clock) is 'Working seconds that the holds of a request pause its first promise.';

create or replace function zimmet_private.paused_after(asked timestamptz) returns int4multirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(int4range(h.request_id, h.request_id, '[]')), '{}')
  from zimmet_data.hold_period h
  where h.stops_clock and coalesce(h.ended_at, h.until) >= asked
$$;

create or replace function zimmet_private.worked_pauses(wanted_calendar_id int)
returns table (request_id int, since timestamptz, until timestamptz, worked_since bigint, worked_until bigint)
language sql stable set search_path = '' as $$
  -- The arrays in line (|| '{}'), so that they are not fetched anew for every row.
  with clock as materialized (
    select k.starts || '{}' as starts, k.ends || '{}' as ends, k.worked_before || '{}' as worked_before
    from zimmet_data.work_clock k where k.calendar_id = wanted_calendar_id
  )
  select h.request_id, h.since, coalesce(h.ended_at, h.until),
    zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(h.since)),
    zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(coalesce(h.ended_at, h.until)))
  from clock c
  cross join zimmet_data.hold_period h
  where h.stops_clock
$$;

create or replace function zimmet_private.service_seconds(
  asked_request_id int, calendar_id int, since timestamptz, until timestamptz
) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
begin
  if zimmet_private.second_of(since) < k.from_second then
    return null;
  end if;
  return greatest(0,
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(until))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(since))
    - (
      select coalesce(sum(
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
          zimmet_private.second_of(least(coalesce(h.ended_at, h.until), service_seconds.until)))
        - zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
          zimmet_private.second_of(greatest(h.since, service_seconds.since)))), 0)
      from zimmet_data.hold_period h
      where h.request_id = asked_request_id and h.stops_clock
        and h.since < service_seconds.until and coalesce(h.ended_at, h.until) > service_seconds.since
    ));
end
$$;

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
