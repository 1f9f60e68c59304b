create or replace function zimmet.calendar_changes() returns table (
  id text, at timestamptz, changed_by int, topic text, was jsonb, content jsonb)
language plpgsql stable security definer set search_path = '' as $$
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'calendar_changes'));
  end if;
  return query
    with told as (
      select e.entry, e.at, e.staff_id, e.topic, c ->> 'key' as key, c -> 'content' as content,
        lag(c -> 'content') over (partition by e.topic, c ->> 'key' order by e.entry) as was
      from zimmet_data.settings_entry e cross join lateral jsonb_array_elements(e.changes) c
      where e.topic in ('work_calendar', 'work_week', 'extra_work', 'day_off', 'target', 'directorate')
    )
    select t.entry || ' ' || t.key, t.at, t.staff_id, t.topic, nullif(t.was, 'null'), t.content
    from told t
    -- What the owner brought is nobody's change; an older pattern ends where a new one begins; of a directorate its calendar is meant.
    where t.staff_id is not null and t.content <> 'null' and case t.topic
      when 'work_week' then t.was is null
      when 'directorate' then t.was -> 'calendar_id' <> t.content -> 'calendar_id'
      else true end
    order by t.entry desc, t.key limit 200;
end
$$;
comment on function zimmet.calendar_changes() is
  'Who changed calendars, days off, targets or the calendar of a directorate, when, and from what to what, the newest first: out of the chain of settings, for administrators and overseers.';
grant execute on function zimmet.calendar_changes() to zimmet_administrator, zimmet_overseer;
