create or replace view zimmet_private.hold_period_fault as
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
