-- The custody ledger and the holds against the history: each beginning, acceptance and end is an act of that very instant.
create view zimmet_private.custody_told_fault as
  with begun as (
    select c.*, b.entry, b.act, b.staff_id, b.details,
      lag(c.directorate_id) over (partition by c.request_id order by lower(c.period)) as directorate_before
    from zimmet_data.custody c
    left join zimmet_data.history b
      on b.request_id = c.request_id and b.at = case when c.how = 'imported' then b.at else lower(c.period) end
      and (c.how <> 'imported' or b.entry = 1)
  )
  select c.request_id, coalesce(c.entry, e.entry) as entry, f.fault
  from begun c
  left join zimmet_data.history e on e.request_id = c.request_id and e.at = upper(c.period)
  left join lateral (
    select a.at, a.staff_id from zimmet_data.history a
    where a.request_id = c.request_id and a.at <@ c.period and a.act in ('accept_custody', 'take', 'assign', 'reopen')
      and (a.act <> 'reopen' or c.accepted_at is not null)
    order by a.entry limit 1
  ) a on true
  left join zimmet_private.unknown_entry u on u.request_id = c.request_id
  cross join lateral (
    values
      (case when c.entry is null then 'begins without an act' end),
      (case when c.how <> coalesce(case c.act when 'register' then 'registered' when 'import' then 'imported' when 'hand_over' then 'handed_over'
        when 'return_custody' then 'returned' when 'reopen' then 'reopened' when 'follow_master' then 'joined' when 'join' then 'joined'
        when 'separate' then 'separated' end, c.how)
        then 'how differs' end),
      (case when c.act = 'import' and (c.details ->> 'registeredAt')::bigint <> zimmet_private.milliseconds(lower(c.period))
        then 'beginning differs' end),
      (case when c.directorate_id::text <> case
          when c.act in ('register', 'import') then c.details ->> 'directorateId'
          when c.act in ('hand_over', 'return_custody') then c.details ->> 'to' end
        then 'directorate differs' end),
      (case when c.act = 'reopen' and c.directorate_id <> c.directorate_before
        and not exists (select from zimmet_data.directorate d where d.id = c.directorate_id and d.is_dispatch_desk)
        then 'directorate differs' end),
      (case when c.act in ('join', 'follow_master') and not exists (
        select from zimmet_data.custody m where m.request_id::text = c.details ->> 'masterId' and m.directorate_id = c.directorate_id
          and lower(m.period) <= lower(c.period))
        then 'directorate differs' end),
      (case when c.moved_by <> c.staff_id then 'moved_by differs' end),
      (case when c.act in ('register', 'import', 'hand_over', 'return_custody', 'reopen', 'follow_master', 'join', 'separate')
        and c.reason_id::text is distinct from c.details ->> 'reasonId' then 'reason differs' end),
      (case when c.act in ('register', 'hand_over', 'return_custody', 'reopen', 'follow_master', 'join', 'separate')
        and encode(sha256(convert_to(c.words, 'UTF8')), 'hex') is distinct from
          case when c.act in ('hand_over', 'return_custody') then c.details ->> 'wordsHash' end then 'words differ' end),
      (case when c.accepted_at is distinct from a.at and u.entry is null then 'accepted_at differs' end),
      (case when c.accepted_at = a.at and c.accepted_by is distinct from a.staff_id then 'accepted_by differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.custody_told_fault is 'Custody whose beginning or acceptance the history does not bear out.';

create view zimmet_private.custody_end_fault as
  select c.request_id, e.entry, f.fault
  from zimmet_data.custody c
  left join zimmet_data.history e on e.request_id = c.request_id and e.at = upper(c.period)
  left join zimmet_data.history i on i.request_id = c.request_id and i.entry = 1 and c.how = 'imported'
  left join zimmet_private.unknown_entry u on u.request_id = c.request_id
  left join lateral (
    select w.details ->> 'clerkId' as clerk_id from zimmet_data.history w
    where w.request_id = c.request_id and w.at < upper(c.period)
      and w.act in ('register', 'import', 'take', 'assign', 'hand_over', 'return_custody')
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
          when 'reopen' then 'reopened' when 'verify' then 'closed' when 'join' then 'joined' when 'separate' then 'separated'
          when 'follow_master' then case when c.ended_by_closing then 'closed' else 'joined' end end,
        -- What an earlier system closed may be counted apart: then nobody here ended it.
        case when i.act = 'import' and e.entry is null and c.ended_how is not null then 'closed' else c.ended_how end) then 'ended_how differs' end),
      (case when c.ended_by_closing <> coalesce(c.ended_how = 'closed', i.act = 'import' and e.entry is null, false)
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

-- The other way round: what the history says began, and no custody did.
create view zimmet_private.custody_missing_fault as
  select h.request_id, h.entry, 'custody missing' as fault
  from zimmet_data.history h
  where h.act in ('register', 'hand_over', 'return_custody')
    and not exists (select from zimmet_data.custody c where c.request_id = h.request_id and lower(c.period) = h.at)
  union all
  select r.id, null, 'held_by differs'
  from zimmet_data.request r
  join (
    select c.request_id, array_agg(distinct c.directorate_id order by c.directorate_id) as holders
    from zimmet_data.custody c group by c.request_id
  ) c on c.request_id = r.id
  where array(select distinct d from unnest(r.held_by) d order by d) <> c.holders
  union all
  select r.id, null, 'state differs from the custody'
  from zimmet_data.request r
  join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period)
  where r.master_id is null and (r.state = 'new') <> (c.accepted_at is null)
  union all
  select c.request_id, null, 'running custody has an end'
  from zimmet_data.custody c
  where upper_inf(c.period) and c.how <> 'imported' and coalesce(c.ended_how, c.own_ended_at::text, c.own_seconds::text, c.worker_id::text) is not null
  union all
  select c.request_id, null, 'no request'
  from zimmet_data.custody c
  where not exists (select from zimmet_data.request r where r.id = c.request_id);
comment on view zimmet_private.custody_missing_fault is 'Acts that gave custody without a period of it, and requests that do not stand as their custody does.';

create view zimmet_private.hold_period_fault as
  select coalesce(p.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.hold_period p
  full join (select x.* from zimmet_data.history x where x.act = 'hold') h on h.request_id = p.request_id and h.at = p.since
  left join zimmet_private.unknown_entry u on u.request_id = coalesce(p.request_id, h.request_id)
  left join lateral (
    select e.at from zimmet_data.history e
    where e.request_id = p.request_id and e.at > p.since and e.at < p.until
      and e.act in ('resume', 'hand_over', 'return_custody', 'resolve', 'join')
    order by e.entry limit 1
  ) e on true
  cross join lateral (
    values
      (case when p.request_id is null and u.entry is null then 'row missing' end),
      (case when h.request_id is null and not exists (
        select from zimmet_data.history o where o.request_id = p.request_id and o.at = p.since) then 'row without an act' end),
      (case when p.held_by <> h.staff_id then 'held_by differs' end),
      (case when p.reason_id::text <> h.details ->> 'reasonId' then 'reason differs' end),
      (case when zimmet_private.milliseconds(p.until)::text <> h.details ->> 'until' then 'until differs' end),
      (case when h.entry is not null and p.request_id is not null
        and encode(sha256(convert_to(p.words, 'UTF8')), 'hex') is distinct from h.details ->> 'wordsHash' then 'words differ' end),
      (case when u.entry is null and p.ended_at is distinct from e.at then 'ended_at differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.hold_period_fault is 'Holds that the history does not bear out.';
