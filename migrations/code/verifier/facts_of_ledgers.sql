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
    (select jsonb_agg(jsonb_build_array(a.id, a.at, a.staff_id, a.name, encode(a.hash, 'hex'), a.media_type, a.bytes, a.is_evidence,
      a.taken_at, a.fingerprint, a.withdrawn_at, a.withdrawn_by, a.withdrawn_words) order by a.id)
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
comment on function zimmet_private.facts_of_ledgers(int) is 'The part of a request''s facts at rest that stands in its ledgers.';
