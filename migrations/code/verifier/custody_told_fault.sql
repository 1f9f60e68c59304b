create or replace view zimmet_private.custody_told_fault as
  with begun as (
    select c.*, b.entry, b.act, b.staff_id, b.details,
      lag(c.directorate_id) over (partition by c.request_id order by lower(c.period)) as directorate_before,
      lag(coalesce(c.counts_from, lower(c.period)), 2) over (partition by c.request_id order by lower(c.period)) as counted_before
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
    where a.request_id = c.request_id and a.at <@ c.period and a.act in ('accept_custody', 'take', 'assign', 'reopen', 'undo')
      and (a.act not in ('reopen', 'undo') or a.details ->> 'state' is distinct from 'new' and c.accepted_at is not null)
      -- Reopened where the directorate is no more: the desk has it, and has accepted nothing.
      and not (a.act = 'reopen' and a.at = lower(c.period) and c.directorate_id <> c.directorate_before)
      and not exists (
        select from zimmet_data.history n
        where n.request_id = a.request_id and n.entry = a.entry + 1 and n.act = 'undo' and n.details ->> 'state' = 'new')
    order by a.entry limit 1
  ) a on true
  left join zimmet_private.unknown_entry u on u.request_id = c.request_id
  cross join lateral (
    values
      (case when c.entry is null then 'begins without an act' end),
      (case when c.how <> coalesce(case c.act when 'register' then 'registered' when 'import' then 'imported' when 'hand_over' then 'handed_over'
        when 'return_custody' then 'returned' when 'reopen' then 'reopened' when 'follow_master' then 'joined' when 'join' then 'joined'
        when 'separate' then 'separated' when 'undo' then 'taken_back' end, c.how)
        then 'how differs' end),
      (case when c.act = 'import' and (c.details ->> 'registeredAt')::bigint <> zimmet_private.milliseconds(lower(c.period))
        then 'beginning differs' end),
      (case when c.directorate_id::text <> case
          when c.act in ('register', 'import') then c.details ->> 'directorateId'
          when c.act in ('hand_over', 'return_custody', 'undo') then c.details ->> 'to' end
        then 'directorate differs' end),
      (case when c.act = 'reopen' and c.directorate_id <> c.directorate_before
        and not exists (select from zimmet_data.directorate d where d.id = c.directorate_id and d.is_dispatch_desk)
        then 'directorate differs' end),
      (case when c.act in ('join', 'follow_master') and not exists (
        select from zimmet_data.custody m where m.request_id::text = c.details ->> 'masterId' and m.directorate_id = c.directorate_id
          and lower(m.period) <= lower(c.period))
        then 'directorate differs' end),
      (case when c.counts_from is distinct from case c.how when 'taken_back' then c.counted_before end then 'counts_from differs' end),
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
