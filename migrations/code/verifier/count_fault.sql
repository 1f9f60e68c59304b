create or replace view zimmet_private.count_fault as
  select r.id as request_id, null::int as entry, f.fault
  from zimmet_data.request r
  join (
    select h.request_id, max(h.version) as version, max(h.at) as changed_at,
      count(*) filter (where h.act = 'return_custody')
        - count(*) filter (where h.act = 'undo' and h.details ->> 'act' = 'return_custody') as returned,
      count(*) filter (where h.act = 'reopen') as reopened,
      count(*) filter (where h.act = 'hand_over')
        - count(*) filter (where h.act = 'undo' and h.details ->> 'act' = 'hand_over') as handed_over,
      count(*) filter (where h.act in ('join', 'separate', 'follow_master')) as joined,
      -- Who was not reached was not spoken to.
      min(h.at) filter (where h.act = 'log_contact' and h.details ->> 'reached' is distinct from 'false') as contacted_at,
      (array_agg(h.details ->> 'dueAt' order by h.entry desc) filter (where h.details ? 'dueAt'))[1] as due_at,
      (array_agg(h.details ->> 'legalDueAt' order by h.entry desc) filter (where h.details ? 'legalDueAt'))[1] as legal_due_at
    from zimmet_data.history h
    group by h.request_id
  ) h on h.request_id = r.id
  left join zimmet_private.unknown_entry u on u.request_id = r.id
  left join zimmet_data.citizen z on z.id = r.citizen_id
  cross join lateral (
    values
      (case when r.version <> h.version then 'version differs' end),
      (case when r.changed_at <> h.changed_at then 'changed_at differs' end),
      (case when u.entry is null and r.returned_count <> h.returned then 'returned_count differs' end),
      (case when u.entry is null and r.reopened_count <> h.reopened then 'reopened_count differs' end),
      (case when u.entry is null and r.hand_over_count not between h.handed_over and h.handed_over + h.joined then 'hand_over_count differs' end),
      (case when u.entry is null and r.contacted_at is distinct from h.contacted_at then 'contacted_at differs' end),
      (case when h.due_at is not null and zimmet_private.milliseconds(r.due_at)::text is distinct from h.due_at then 'due_at differs' end),
      (case when r.legal_due_at is not null and zimmet_private.milliseconds(r.legal_due_at)::text is distinct from h.legal_due_at
        then 'legal_due_at differs' end),
      (case when r.legal_due_at is null and r.legal_since is not null then 'legal clock differs' end),
      (case when r.masked_citizen is distinct from z.masked_name then 'masked_citizen differs' end),
      (case when r.number !~ '^\d\d-\d{6,}-\d$' or right(r.number, 1) <> zimmet_private.check_digit(replace(left(r.number, -2), '-', ''))
        or left(r.number, 2) <> to_char(r.registered_at at time zone zimmet_private.zone(), 'YY') then 'number differs' end),
      (case when (r.resolved_by is not null or r.resolved_at is not null) and r.outcome is null then 'outcome differs' end),
      (case when r.calendar_id is null and r.due_at is not null then 'calendar_id differs' end),
      (case when r.resolved_at is null and r.solved_seconds is not null and r.imported_from is null then 'solved_seconds differ' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.count_fault is
  'Every number, count and date of a request that its history does not bear out. Deadlines in milliseconds, where the history mentions them.';
