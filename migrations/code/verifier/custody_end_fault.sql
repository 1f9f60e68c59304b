create or replace view zimmet_private.custody_end_fault as
  select c.request_id, e.entry, f.fault
  from zimmet_data.custody c
  left join zimmet_data.history e on e.request_id = c.request_id and e.at = upper(c.period)
  left join zimmet_data.history i on i.request_id = c.request_id and i.entry = 1 and c.how = 'imported'
  left join zimmet_private.unknown_entry u on u.request_id = c.request_id
  left join lateral (
    select w.details ->> 'clerkId' as clerk_id from zimmet_data.history w
    where w.request_id = c.request_id and w.at < upper(c.period)
      and w.act in ('register', 'import', 'take', 'assign', 'release', 'hand_over', 'return_custody', 'undo')
    order by w.entry desc limit 1
  ) w on true
  left join lateral (
    select max(s.at) as at from zimmet_data.history s
    where s.request_id = case when e.act = 'follow_master' then (e.details ->> 'masterId')::int else c.request_id end
      and s.act = 'resolve' and s.at < upper(c.period)
  ) s on e.act in ('verify', 'follow_master')
  cross join lateral (
    values
      (case when e.entry is null and not (i.act = 'import' and i.details ? 'closedAt') then 'ends without an act' end),
      (case when i.details ? 'closedAt' and c.how = 'imported' and abs((i.details ->> 'closedAt')::bigint - zimmet_private.milliseconds(upper(c.period))) > 1
        then 'end differs' end),
      (case when c.ended_how is distinct from coalesce(case e.act when 'hand_over' then 'handed_over' when 'return_custody' then 'returned'
          when 'reopen' then 'reopened' when 'verify' then 'closed' when 'join' then 'joined' when 'separate' then 'separated' when 'undo' then 'taken_back'
          when 'take_back_import' then 'taken_back'
          when 'follow_master' then case when c.ended_by_closing then 'closed' else 'joined' end end,
        -- What an earlier system closed may be counted apart: then nobody here ended it.
        case when i.act = 'import' and e.entry is null and c.ended_how is not null then 'closed' else c.ended_how end) then 'ended_how differs' end),
      (case when c.ended_by_closing <> coalesce(c.ended_how = 'closed' or coalesce(e.act = 'take_back_import', false), i.act = 'import' and e.entry is null, false)
        then 'ended_by_closing differs' end),
      (case when c.ended_how <> 'closed' and c.own_ended_at is distinct from upper(c.period) then 'own_ended_at differs' end),
      (case when c.ended_how = 'closed' and e.act in ('verify', 'follow_master')
        and c.own_ended_at is distinct from zimmet_private.own_end(c.period, s.at) then 'own_ended_at differs' end),
      (case when c.ended_by_closing and e.entry is null
        and zimmet_private.milliseconds(c.own_ended_at)::text is distinct from i.details ->> 'closedAt' then 'own_ended_at differs' end),
      (case when c.own_seconds not between 0 and extract(epoch from c.own_ended_at - lower(c.period)) + 1 then 'own_seconds differ' end),
      (case when u.entry is null and e.act not in ('reopen', 'follow_master', 'join', 'separate') and c.worker_id is not null and c.worker_id::text is distinct from w.clerk_id
        then 'worker differs' end)
  ) as f (fault)
  where f.fault is not null and not upper_inf(c.period);
comment on view zimmet_private.custody_end_fault is
  'Custody whose end the history does not bear out. Who worked on what ended before that was kept, nobody knows.';
