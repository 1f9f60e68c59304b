create or replace view zimmet_private.joining_fault as
  select j.request_id, h.entry, f.fault
  from zimmet_data.joining j
  left join zimmet_data.history h on h.request_id = j.request_id and h.at = j.at and h.act in ('join', 'follow_master')
  left join zimmet_data.history e on e.request_id = j.request_id and e.at = j.ended_at
  cross join lateral (
    values
      -- What was joined before there was this ledger has its master's instant.
      (case when h.entry is null and not exists (
        select from zimmet_data.history g where g.request_id = j.master_id and g.act = 'join_into'
          and g.details ->> 'requestId' = j.request_id::text and g.at = j.at) then 'row without an act' end),
      (case when j.master_id::text <> h.details ->> 'masterId' then 'master differs' end),
      (case when j.joined_by <> h.staff_id then 'joined_by differs' end),
      (case when h.act = 'join' and j.proposed_by::text is distinct from h.details ->> 'proposedBy' then 'proposed_by differs' end),
      (case when j.ended_at is not null and e.entry is null then 'ended without an act' end),
      (case when j.ended_by <> e.staff_id then 'ended_by differs' end),
      (case when e.act = 'separate' and encode(sha256(convert_to(j.words, 'UTF8')), 'hex') is distinct from e.details ->> 'wordsHash'
        then 'words differ' end),
      (case when j.ended_at is null and exists (
        select from zimmet_data.history x where x.request_id = j.request_id and x.act = 'separate' and x.at > j.at) then 'end removed' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select h.request_id, h.entry, 'row missing'
  from zimmet_data.history h
  where h.act = 'join' and not exists (select from zimmet_data.joining j where j.request_id = h.request_id and abs(extract(epoch from j.at - h.at)) < 1)
  union all
  select coalesce(p.request_id, h.request_id), h.entry, 'proposal differs'
  from zimmet_data.join_proposal p
  full join (select x.* from zimmet_data.history x where x.act = 'propose_join') h on h.request_id = p.request_id and h.at = p.at
  where p.request_id is null or h.entry is null or p.proposed_by <> h.staff_id or p.master_id::text <> h.details ->> 'masterId'
    or encode(sha256(convert_to(p.words, 'UTF8')), 'hex') <> h.details ->> 'wordsHash';
comment on view zimmet_private.joining_fault is 'Joinings and proposals that the history does not bear out.';
