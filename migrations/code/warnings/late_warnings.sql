create or replace function zimmet_private.late_warnings(since timestamptz) returns table (request_id int, level int)
language sql stable set search_path = '' as $$
  with me as materialized (select zimmet_private.warned_as() as heard_as, zimmet_private.directed_by_me() as directed),
  -- Between which deadlines a step was reached in that time, by the calendar's clock.
  reached as materialized (
    select e.level, e.addressee, k.calendar_id,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before, zimmet_private.worked_at(
        k.starts, k.ends, k.worked_before, zimmet_private.second_of(late_warnings.since)) - e.after_seconds)) as after,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before, zimmet_private.worked_at(
        k.starts, k.ends, k.worked_before, zimmet_private.second_of(now())) - e.after_seconds)) as until
    from zimmet_data.escalation_step e
    cross join zimmet_data.work_clock k
    where e.budget_share = 1 and (e.addressee = any ((select m.heard_as from me m)::text[])
      or e.addressee = 'director' and cardinality((select m.directed from me m)) > 0)
  )
  select r.id, w.level
  from reached w
  join zimmet_private.warned_request r on r.due_at > w.after and r.due_at <= w.until and r.calendar_id = w.calendar_id
  where w.addressee in ('vice_mayor', 'mayor') or r.directorate_id = any (case w.addressee
    when 'director' then (select m.directed from me m) else (select zimmet_private.my_directorates()) end)
$$;
comment on function zimmet_private.late_warnings(timestamptz) is
  'Requests that reached their deadline, or so many working hours after it, since an instant: of the director or who stands in for him, later of a vice mayor, at last of the mayor.';
