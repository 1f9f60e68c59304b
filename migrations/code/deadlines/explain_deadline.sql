-- Why this date: what was promised and what it was changed to stand beside each other.
create or replace function zimmet.explain_deadline(request_id int, clock text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'since', zimmet_private.milliseconds(t.since), 'dueAt', zimmet_private.milliseconds(t.due_at),
    'firstDueAt', case when clock = 'citizen' then zimmet_private.milliseconds(r.promised_due_at) end,
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
  where r.id = explain_deadline.request_id and zimmet_private.may_see(r.held_by)
    and t.due_at is not null and t.since is not null and t.unit is not null
$$;
comment on function zimmet.explain_deadline(int, text) is
  'The arithmetic of a clock (citizen, own, contact, law): the target, when it alone would end, what pauses and the extension added in working seconds, and every stretch from its beginning to its deadline, counted or skipped, with the reason. Null where it does not run, or where the date was not promised here.';
grant execute on function zimmet.explain_deadline(int,text) to zimmet_staff;
