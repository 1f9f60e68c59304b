-- Joinings, proposals to join, contacts and the law of closing: held against the history like the other ledgers, and part of the facts at rest.
create view zimmet_private.joining_fault as
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

create view zimmet_private.contact_fault as
  select coalesce(c.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.contact c
  full join (select x.* from zimmet_data.history x where x.act = 'log_contact' and x.details ->> 'reached' = 'true') h
    on h.request_id = c.request_id and h.at = c.at
  left join zimmet_data.history l on h.entry is null and l.request_id = c.request_id and l.at = c.at and l.act = 'log_contact'
  cross join lateral (
    values
      (case when c.request_id is null then 'row missing' end),
      (case when h.entry is null and (l.entry is null or l.details ->> 'reached' = 'false') then 'row without an act' end),
      (case when c.staff_id <> coalesce(h.staff_id, l.staff_id) then 'staff differs' end),
      (case when c.note_id::text <> coalesce(h.details, l.details) ->> 'noteId' then 'note differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.contact_fault is 'Contacts that the history does not bear out.';

create or replace view zimmet_private.ledger_fault as
  select 'custody' as ledger, f.request_id, null::int as entry, f.fault from zimmet_private.custody_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_told_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_end_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_missing_fault f
  union all select 'hold_period', f.request_id, f.entry, f.fault from zimmet_private.hold_period_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.request_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.count_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.joined_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.registration_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.deadline_fault f
  union all select 'resolution', f.request_id, f.entry, f.fault from zimmet_private.resolution_fault f
  union all select 'verification', f.request_id, f.entry, f.fault from zimmet_private.verification_fault f
  union all select 'note', f.request_id, f.entry, f.fault from zimmet_private.note_fault f
  union all select 'attachment', f.request_id, f.entry, f.fault from zimmet_private.attachment_fault f
  union all select 'file_content', f.request_id, f.entry, f.fault from zimmet_private.file_content_fault f
  union all select 'disclosure', f.request_id, f.entry, f.fault from zimmet_private.disclosure_fault f
  union all select 'complainant', f.request_id, f.entry, f.fault from zimmet_private.complainant_fault f
  union all select 'extension', f.request_id, f.entry, f.fault from zimmet_private.extension_fault f
  union all select 'explanation', f.request_id, f.entry, f.fault from zimmet_private.explanation_fault f
  union all select 'legal_stage', f.request_id, f.entry, f.fault from zimmet_private.legal_stage_fault f
  union all select 'warning', f.request_id, f.entry, f.fault from zimmet_private.warning_fault f
  union all select 'staff_change', f.request_id, f.entry, f.fault from zimmet_private.staff_change_fault f
  union all select 'closing', f.request_id, null, f.fault from zimmet_private.closing_fault f
  union all select 'joining', f.request_id, f.entry, f.fault from zimmet_private.joining_fault f
  union all select 'contact', f.request_id, f.entry, f.fault from zimmet_private.contact_fault f;

create or replace function zimmet_private.facts_of_request(r zimmet_data.request) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_array(r.id, r.number, r.registered_at, r.registered_by, r.channel_id, r.subject_id, r.priority, r.neighbourhood_id,
    r.street_id, r.door, r.description, r.citizen_id, r.state, r.directorate_id, r.held_by, r.custody_since, r.clerk_id, r.held_until,
    r.hold_reason_id, r.outcome, r.resolved_by, r.resolved_at, r.closed_at, r.master_id, r.returned_count, r.reopened_count,
    r.hand_over_count, r.version, r.changed_at, r.contacted_at, r.extension_seconds, r.legal_basis_id, r.legal_since, r.legal_is_extended,
    r.imported_from, r.imported_key, r.original_due_at, r.original_closed_at, r.kept_evidence, r.legal_interrupted_at,
    r.joined_seconds, r.contact_calendar_id, r.moved_afterwards,
    case when r.closed_at is not null then jsonb_build_array(r.calendar_id, r.target_unit, r.target_amount, r.due_at, r.contact_unit,
      r.contact_amount, r.contact_due_at, r.legal_due_at, r.solved_seconds, r.promised_calendar_id,
      r.promised_unit, r.promised_amount, r.promised_due_at) end)
$$;

create or replace function zimmet_private.facts_of_ledgers(asked int) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_array(
    (select jsonb_agg(jsonb_build_array(lower(c.period), upper(c.period), c.directorate_id, c.how, c.reason_id, c.words, c.moved_by, c.accepted_at, c.accepted_by,
      c.ended_by_closing, c.ended_how, c.own_ended_at, c.own_seconds, c.worker_id,
      case when not upper_inf(c.period) then jsonb_build_array(c.target_unit, c.target_amount, c.due_at) end) order by c.period)
     from zimmet_data.custody c where c.request_id = asked),
    (select jsonb_agg(jsonb_build_array(p.since, p.until, p.ended_at, p.reason_id, p.words, p.held_by, p.stops_clock, p.stops_promise) order by p.since)
     from zimmet_data.hold_period p where p.request_id = asked),
    (select jsonb_agg(jsonb_build_array(s.at, s.staff_id, s.directorate_id, s.outcome, s.words, s.institution_id, s.approved_at, s.approved_by)
      order by s.at) from zimmet_data.resolution s where s.request_id = asked),
    (select jsonb_agg(jsonb_build_array(v.at, v.staff_id, v.solved, v.by_citizen, v.score, v.words, v.directorate_id, v.resolved_by)
      order by v.at) from zimmet_data.verification v where v.request_id = asked),
    (select jsonb_agg(jsonb_build_array(n.id, n.at, n.staff_id, n.words) order by n.id) from zimmet_data.note n where n.request_id = asked),
    (select jsonb_agg(jsonb_build_array(a.id, a.at, a.staff_id, a.name, encode(a.hash, 'hex'), a.media_type, a.bytes, a.is_evidence) order by a.id)
     from zimmet_data.attachment a where a.request_id = asked),
    (select jsonb_agg(jsonb_build_array(c.id, c.citizen_id, c.at, c.staff_id, c.joined_request_id, c.left_at) order by c.id)
     from zimmet_data.complainant c where c.request_id = asked),
    (select jsonb_agg(jsonb_build_array(d.citizen_id, d.at, d.staff_id, d.reason_id, d.words, d.command_id, d.xid::text) order by d.at)
     from zimmet_data.disclosure d where d.request_id = asked),
    (select jsonb_agg(jsonb_build_array(x.at, x.staff_id, x.due_before, x.due_after, x.words)) from zimmet_data.extension x where x.request_id = asked),
    (select jsonb_agg(jsonb_build_array(x.id, x.asked_at, x.asked_by, x.question, x.answered_at, x.answered_by, x.answer) order by x.id)
     from zimmet_data.explanation x where x.request_id = asked),
    (select jsonb_agg(jsonb_build_array(s.at, s.staff_id, s.legal_due_at, s.words)) from zimmet_data.legal_stage s where s.request_id = asked),
    (select jsonb_agg(jsonb_build_array(w.level, w.due_at, w.staff_id, w.at) order by w.at, w.level, w.staff_id)
     from zimmet_data.warning w where w.request_id = asked),
    (select jsonb_agg(jsonb_build_array(j.at, j.master_id, j.joined_by, j.proposed_by, j.from_directorate_id, j.shift_seconds, j.legal_basis_before,
      j.legal_since_before, j.legal_was_extended, j.ended_at, j.ended_by, j.words) order by j.at)
     from zimmet_data.joining j where j.request_id = asked),
    (select jsonb_agg(jsonb_build_array(p.at, p.master_id, p.proposed_by, p.words, p.decided_at, p.decided_by, p.is_accepted) order by p.at)
     from zimmet_data.join_proposal p where p.request_id = asked),
    (select jsonb_agg(jsonb_build_array(c.at, c.staff_id, c.note_id) order by c.at) from zimmet_data.contact c where c.request_id = asked))
$$;

