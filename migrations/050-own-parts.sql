-- What a solved request and an ended custody took, kept with them when they end: reports read it, nobody writes it by hand.
alter table zimmet_data.request add column solved_seconds bigint;
comment on column zimmet_data.request.solved_seconds is
  'Working seconds from registration to its resolution on the citizen''s clock, pauses taken off; null while it is unsolved.';
grant select (solved_seconds) on zimmet_data.request to zimmet_staff;

alter table zimmet_data.custody
  add column ended_at timestamptz generated always as (upper(period)) stored,
  add column ended_how text,
  add column own_ended_at timestamptz,
  add column own_seconds bigint,
  add column worker_id int,
  add constraint custody_worked_on_by_staff foreign key (worker_id) references zimmet_data.staff (id) on delete restrict,
  add constraint custody_ended_how_is_known check (
    ended_how in ('handed_over', 'returned', 'reopened', 'joined', 'closed'));
comment on column zimmet_data.custody.ended_at is 'The end of the period, for an index that reports read alone.';
comment on column zimmet_data.custody.ended_how is 'How it left this directorate: what the next custody says of its coming, or closed.';
comment on column zimmet_data.custody.own_ended_at is
  'When the directorate''s own part ended: with the resolution that was confirmed, else when it gave the request up.';
comment on column zimmet_data.custody.own_seconds is
  'Working seconds of the own part on the directorate''s own calendar, pauses taken off.';

comment on column zimmet_data.custody.worker_id is
  'Who worked on it when the part ended: what a next directorate does is not told of this one''s people.';

alter table zimmet_data.verification
  add column directorate_id int,
  add column resolved_by int,
  add constraint verification_of_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  add constraint verification_of_staff foreign key (resolved_by) references zimmet_data.staff (id) on delete restrict;
comment on column zimmet_data.verification.directorate_id is
  'Whose work was judged: a request reopened and handed on is not held against whoever holds it later.';
comment on column zimmet_data.verification.resolved_by is 'Who had resolved it.';

create or replace function zimmet_private.keep_verification(
  r zimmet_data.request, solved boolean, by_citizen boolean, score int, words text
) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if by_citizen is null or score not between 1 and 5 or (score is not null and not by_citizen) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'score'));
  end if;
  insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen, score, words, directorate_id, resolved_by)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), solved, by_citizen, score, words, r.directorate_id, r.resolved_by);
end
$$;

create function zimmet_private.service_seconds(asked_request_id int, calendar_id int, since timestamptz, until timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(calendar_id);
begin
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
      join zimmet_data.hold_reason x on x.id = h.reason_id and x.pauses_clock
      where h.request_id = asked_request_id
        and h.since < service_seconds.until and coalesce(h.ended_at, h.until) > service_seconds.since
    ));
end
$$;
comment on function zimmet_private.service_seconds(int, int, timestamptz, timestamptz) is
  'Working seconds of a calendar between two instants without the pausing holds of a request within them.';

create function zimmet_private.time_resolution() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.solved_seconds := case
    when new.resolved_at is not null and new.calendar_id is not null
    then zimmet_private.service_seconds(new.id, new.calendar_id, new.registered_at, new.resolved_at)
  end;
  return new;
end
$$;
comment on function zimmet_private.time_resolution() is 'Keeps how long the solving took, whenever the resolution or the deadlines change.';
create trigger request_times_its_resolution before update on zimmet_data.request
  for each row
  when (
    (old.resolved_at, old.due_at, old.calendar_id) is distinct from (new.resolved_at, new.due_at, new.calendar_id)
    and (old.resolved_at is not null or new.resolved_at is not null))
  execute function zimmet_private.time_resolution();

create function zimmet_private.own_end(period tstzrange, resolved timestamptz) returns timestamptz
language sql immutable parallel safe set search_path = '' as $$
  select coalesce(greatest(lower(period), least(upper(period), resolved)), upper(period))
$$;
comment on function zimmet_private.own_end(tstzrange, timestamptz) is
  'When the own part ended of a custody that closing ended: at the resolution, if it fell into it.';

create function zimmet_private.time_own_part() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  -- As it stood before the act, which is saved after its custody. A joined request is resolved with its master.
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = new.request_id);
  resolved timestamptz := case
    when r.master_id is null then r.resolved_at
    else (select m.resolved_at from zimmet_data.request m where m.id = r.master_id)
  end;
begin
  new.ended_how := case when new.ended_by_closing then 'closed' else new.ended_how end;
  new.own_ended_at := case
    when new.ended_by_closing then zimmet_private.own_end(new.period, resolved)
    else upper(new.period)
  end;
  new.own_seconds := zimmet_private.service_seconds(
    new.request_id, (select d.calendar_id from zimmet_data.directorate d where d.id = new.directorate_id),
    lower(new.period), new.own_ended_at);
  new.worker_id := r.clerk_id;
  return new;
end
$$;
comment on function zimmet_private.time_own_part() is 'Keeps how long the directorate''s own part took and who worked on it, when its custody ends.';
create trigger custody_times_its_own_part before update on zimmet_data.custody
  for each row when (upper_inf(old.period) and not upper_inf(new.period))
  execute function zimmet_private.time_own_part();

create or replace function zimmet_private.move_custody(
  inout r zimmet_data.request, receiver int, how text, moved_by int, reason_id int default null, words text default null
)
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.custody c
  set period = tstzrange(lower(c.period), r.changed_at), ended_how = move_custody.how
  where c.request_id = r.id and upper_inf(c.period);
  insert into zimmet_data.custody (request_id, period, directorate_id, how, reason_id, words, moved_by)
  values (r.id, tstzrange(r.changed_at, null), receiver, how, reason_id, words, moved_by);
  r.directorate_id := receiver;
  r.held_by := case when receiver = any (r.held_by) then r.held_by else r.held_by || receiver end;
  r.custody_since := r.changed_at;
  r.clerk_id := null;
  r.state := 'new';
end
$$;

create function zimmet_private.set_first_ends() returns void
language sql volatile set search_path = '' as $$
  with ended as (
    select c.request_id, c.period, c.ended_by_closing, r.clerk_id, r.resolved_at, coalesce(r.master_id, r.id) as resolved_id,
      lead(c.how) over (partition by c.request_id order by lower(c.period)) as how
    from zimmet_data.custody c
    join zimmet_data.request r on r.id = c.request_id
  ),
  -- The resolution that this closing confirmed; a later one belongs to what came after a reopening.
  confirmed as (
    select e.request_id, e.period, max(s.at) as at
    from ended e
    join zimmet_data.resolution s on s.request_id = e.resolved_id and s.at <= upper(e.period)
    where e.ended_by_closing
    group by e.request_id, e.period
  )
  update zimmet_data.custody c
  set ended_how = case when c.ended_by_closing then 'closed' else e.how end,
    own_ended_at = case
      when c.ended_by_closing then zimmet_private.own_end(c.period, coalesce(f.at, e.resolved_at))
      else upper(c.period)
    end,
    -- Who worked on what was given up before it was kept, nobody knows.
    worker_id = case when c.ended_by_closing and e.how is null then e.clerk_id end
  from ended e
  left join confirmed f on f.request_id = e.request_id and f.period = e.period
  where c.request_id = e.request_id and c.period = e.period and not upper_inf(c.period) and c.own_ended_at is null
$$;
comment on function zimmet_private.set_first_ends() is 'How and when the own parts ended of custodies that have none kept.';

create function zimmet_private.worked_pauses(wanted_calendar_id int)
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
  where h.reason_id in (select x.id from zimmet_data.hold_reason x where x.pauses_clock)
$$;
comment on function zimmet_private.worked_pauses(int) is 'Every pausing hold with the working seconds of a calendar at both ends.';

create function zimmet_private.set_first_parts(wanted_calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.starts || '{}' as starts, k.ends || '{}' as ends, k.worked_before || '{}' as worked_before
    from zimmet_data.work_clock k where k.calendar_id = wanted_calendar_id
  ),
  part as materialized (
    select p.request_id, p.period, p.own_ended_at,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(lower(p.period))) as since,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(p.own_ended_at)) as until
    from clock c
    cross join zimmet_data.custody p
    where p.own_ended_at is not null and p.own_seconds is null
      and p.directorate_id in (select d.id from zimmet_data.directorate d where d.calendar_id = wanted_calendar_id)
  ),
  pause as (
    select p.request_id, p.period, sum(least(p.until, w.worked_until) - greatest(p.since, w.worked_since)) as seconds
    from part p
    join zimmet_private.worked_pauses(wanted_calendar_id) w
      on w.request_id = p.request_id and w.since < p.own_ended_at and w.until > lower(p.period)
    group by p.request_id, p.period
  ),
  -- Joined here, not below: the planner thinks that few periods are equal and would look at all pauses for each.
  timed as materialized (
    select p.request_id, p.period, greatest(0, p.until - p.since - coalesce(u.seconds, 0)) as seconds
    from part p
    left join pause u on u.request_id = p.request_id and u.period = p.period
  )
  update zimmet_data.custody c
  set own_seconds = t.seconds
  from timed t
  where c.request_id = t.request_id and c.period = t.period
$$;
comment on function zimmet_private.set_first_parts(int) is 'How long the own parts took that have none kept, for the directorates of one calendar.';

create function zimmet_private.set_first_solutions(wanted_calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with clock as materialized (
    select k.starts || '{}' as starts, k.ends || '{}' as ends, k.worked_before || '{}' as worked_before
    from zimmet_data.work_clock k where k.calendar_id = wanted_calendar_id
  ),
  solution as materialized (
    select r.id, r.resolved_at,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(r.registered_at)) as since,
      zimmet_private.worked_at(c.starts, c.ends, c.worked_before, zimmet_private.second_of(r.resolved_at)) as until
    from clock c
    cross join zimmet_data.request r
    where r.calendar_id = wanted_calendar_id and r.resolved_at is not null and r.solved_seconds is null
  ),
  pause as (
    select s.id, sum(least(s.until, w.worked_until) - w.worked_since) as seconds
    from solution s
    join zimmet_private.worked_pauses(wanted_calendar_id) w on w.request_id = s.id and w.since < s.resolved_at
    group by s.id
  ),
  timed as materialized (
    select s.id, greatest(0, s.until - s.since - coalesce(u.seconds, 0)) as seconds
    from solution s
    left join pause u on u.id = s.id
  )
  update zimmet_data.request r
  set solved_seconds = t.seconds
  from timed t
  where r.id = t.id
$$;
comment on function zimmet_private.set_first_solutions(int) is 'How long the solving took where it was not kept yet, for the requests of one calendar.';

create function zimmet_private.set_first_judgements() returns void
language sql volatile set search_path = '' as $$
  with solution as (
    select v.request_id, v.at, max(s.at) as resolved_at
    from zimmet_data.verification v
    join zimmet_data.resolution s on s.request_id = v.request_id and s.at <= v.at
    where v.directorate_id is null
    group by v.request_id, v.at
  )
  update zimmet_data.verification v
  set directorate_id = s.directorate_id, resolved_by = s.staff_id
  from solution x
  join zimmet_data.resolution s on s.request_id = x.request_id and s.at = x.resolved_at
  where v.request_id = x.request_id and v.at = x.at
$$;
comment on function zimmet_private.set_first_judgements() is 'Whose work was verified, where it was not kept yet.';

create function zimmet_private.set_first_figures() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- What was just written is no news to the planner otherwise, and it would look for each end one by one.
  analyze zimmet_data.resolution, zimmet_data.verification;
  perform zimmet_private.set_first_ends();
  perform zimmet_private.set_first_judgements();
  analyze zimmet_data.custody, zimmet_data.request;
  perform zimmet_private.set_first_parts(c.id), zimmet_private.set_first_solutions(c.id) from zimmet_data.work_calendar c;
end
$$;
comment on function zimmet_private.set_first_figures() is
  'What solved requests and ended custodies took, set by set: for those that ended before it was kept, and for what is filled in.';
select zimmet_private.set_first_figures();
