create or replace function zimmet_private.busy_logins() returns table (staff_id int, login text, busy int, sessions int)
language sql stable set search_path = '' as $$
  with recent as (
    select l.staff_id, l.at, l.busy, h.held_at is not null as was_held,
      -- A look stands for the time since the one before, but never for much: when somebody looks seldom, little is known.
      least(3, coalesce(extract(epoch from l.at - lag(l.at) over (partition by l.staff_id order by l.at)), 1)) as seconds
    from zimmet_data.busy_look l
    cross join lateral (
      select max(h.at) as held_at from zimmet_data.session_hold h where h.staff_id = l.staff_id and h.at > now() - interval '1 day') h
    -- What led to the last hold does not lead to another.
    where l.at > greatest(h.held_at, clock_timestamp() - interval '5 minutes')
  )
  select r.staff_id, s.login, (array_agg(r.busy order by r.at desc))[1], zimmet_private.sessions_left(
    count(*)::int, sum(r.seconds * zimmet_private.busy_weight(r.busy, r.was_held)), r.was_held)
  from recent r
  join zimmet_data.staff s on s.id = r.staff_id
  group by r.staff_id, s.login, r.was_held
$$;
comment on function zimmet_private.busy_logins() is
  'Whose looks of the last minutes weigh, and to how many sessions that holds them; null: to none yet.';
