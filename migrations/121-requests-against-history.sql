-- The request's present row against its own history, column by column.
create view zimmet_private.request_fault as
  select t.request_id, t.entry, t.field || ' differs' as fault
  from zimmet_private.told_field t
  join zimmet_data.request r on r.id = t.request_id
  left join zimmet_private.unknown_entry u on u.request_id = t.request_id
  cross join lateral (
    select case t.field
      when 'channel_id' then r.channel_id::text
      when 'subject_id' then r.subject_id::text
      when 'neighbourhood_id' then r.neighbourhood_id::text
      when 'street_id' then r.street_id::text
      when 'priority' then r.priority
      when 'directorate_id' then r.directorate_id::text
      when 'citizen_id' then r.citizen_id::text
      when 'description' then encode(sha256(convert_to(r.description, 'UTF8')), 'hex')
      when 'registered_at' then zimmet_private.milliseconds(r.registered_at)::text
      when 'registered_by' then r.registered_by::text
      when 'custody_since' then zimmet_private.milliseconds(r.custody_since)::text
      when 'state' then r.state
      when 'clerk_id' then r.clerk_id::text
      when 'held_until' then zimmet_private.milliseconds(r.held_until)::text
      when 'hold_reason_id' then r.hold_reason_id::text
      when 'outcome' then r.outcome
      when 'resolved_by' then r.resolved_by::text
      when 'resolved_at' then zimmet_private.milliseconds(r.resolved_at)::text
      when 'closed_at' then zimmet_private.milliseconds(r.closed_at)::text
      when 'master_id' then r.master_id::text
      when 'legal_basis_id' then r.legal_basis_id::text
      when 'legal_is_extended' then r.legal_is_extended::text
      when 'legal_since' then zimmet_private.milliseconds(r.legal_since)::text
      when 'extension_seconds' then r.extension_seconds::text
      when 'imported_from' then r.imported_from
      when 'imported_key' then r.imported_key
      when 'original_due_at' then zimmet_private.milliseconds(r.original_due_at)::text
      when 'original_closed_at' then zimmet_private.milliseconds(r.original_closed_at)::text
    end as value
  ) p
  where t.source <> 'unknown' and p.value is distinct from t.value and (u.entry is null or t.entry > u.entry);
comment on view zimmet_private.request_fault is 'Every column of a request that is not what its history says.';

create view zimmet_private.count_fault as
  select r.id as request_id, null::int as entry, f.fault
  from zimmet_data.request r
  join (
    select h.request_id, max(h.version) as version, max(h.at) as changed_at,
      count(*) filter (where h.act = 'return_custody') as returned,
      count(*) filter (where h.act = 'reopen') as reopened,
      count(*) filter (where h.act = 'hand_over') as handed_over,
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
        or left(r.number, 2) <> to_char(r.registered_at at time zone 'Europe/Istanbul', 'YY') then 'number differs' end),
      (case when (r.resolved_by is not null or r.resolved_at is not null) and r.outcome is null then 'outcome differs' end),
      (case when r.calendar_id is null and r.due_at is not null then 'calendar_id differs' end),
      (case when r.resolved_at is null and r.solved_seconds is not null and r.imported_from is null then 'solved_seconds differ' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.count_fault is
  'Every number, count and date of a request that its history does not bear out. Deadlines in milliseconds, where the history mentions them.';

create view zimmet_private.joined_fault as
  select r.id as request_id, null::int as entry, f.fault
  from zimmet_data.request r
  join zimmet_data.request m on m.id = r.master_id
  cross join lateral (
    values
      (case when r.directorate_id <> m.directorate_id then 'directorate_id differs from the master''s' end),
      (case when (r.closed_at is null) <> (m.closed_at is null) then 'closed_at differs from the master''s' end),
      (case when r.closed_at is not null and m.closed_at is not null
        and (r.outcome, r.resolved_by, r.resolved_at) is distinct from (m.outcome, m.resolved_by, m.resolved_at)
        then 'resolution differs from the master''s' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.joined_fault is 'Joined requests that do not stand as their master does.';

create view zimmet_private.registration_fault as
  select (c.answer ->> 'requestId')::int as request_id, null::int as entry, f.fault
  from zimmet_data.command c
  left join zimmet_data.request r on r.id = (c.answer ->> 'requestId')::int
  left join zimmet_data.history h on h.request_id = r.id and h.entry = 1
  cross join lateral (
    values
      (case when r.id is null then 'request removed' end),
      (case when r.number <> c.answer ->> 'number' then 'number differs' end),
      (case when h.staff_id <> c.staff_id or h.act <> 'register' then 'registration differs' end)
  ) as f (fault)
  where c.act = 'register' and c.answer ? 'requestId' and f.fault is not null;
comment on view zimmet_private.registration_fault is 'Requests that were registered and are no more, or not as it was answered then.';

create view zimmet_private.deadline_fault as
  select m.request_id, null::int as entry, 'deadline does not follow from the facts' as fault
  from zimmet_private.moved_deadline m
  union all
  select c.request_id, null, 'deadline of the holder does not follow from the facts'
  from zimmet_private.fresh_custody_deadline c
  where c.is_open and c.due_before is distinct from c.due_at;
comment on view zimmet_private.deadline_fault is 'Deadlines of open requests that are not what their facts give today.';
